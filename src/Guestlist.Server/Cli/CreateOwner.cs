using System.CommandLine;
using Guestlist.Users;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist create-owner</c></summary>
internal static class CreateOwner
{
    private static readonly Option<EmailAddress?> Email = new("--email")
    {
        Description = "The owner's address; they sign in with it.",
        CustomParser = Given.ReadEmail,
    };

    private static readonly Option<string?> FirstName = new("--first-name") { Description = "The owner's first name." };

    private static readonly Option<string?> LastName = new("--last-name") { Description = "The owner's last name." };

    private static readonly Option<string?> OrganizationName = new("--organization")
    {
        Description = "The name of the organization they own, at most 64 characters.",
    };

    private static readonly Option<string?> PasswordFile = new("--password-file")
    {
        Description = "A file whose first line is the password; - reads it from standard input.",
    };

    public static Command Command() =>
        Verb.OnAnyDatabase(
            new Command(
                "create-owner",
                """
                Creates a user, an organization and the membership that makes the user its owner.

                On a fresh instance this claims it: afterwards strangers can sign up only where Guestlist__Signup__Open
                is true. No set-up code is asked for, as whoever runs this verb holds the database. What is not given
                is asked for. A password is never taken from the command line, where other users could read it.
                """
            )
            {
                Email,
                FirstName,
                LastName,
                OrganizationName,
                PasswordFile,
            },
            Run
        );

    private static async Task<int> Run(ParseResult call, Instance instance)
    {
        var (firstName, lastName) = (call.GetValue(FirstName)?.Trim(), call.GetValue(LastName)?.Trim() ?? "");
        var organization = call.GetValue(OrganizationName)?.Trim();
        if (FaultOfOptions(firstName, lastName, organization) is { } fault)
        {
            return await Verb.Refuse(fault);
        }

        var email = call.GetValue(Email) ?? await AskEmail(new FindUser(instance.Database));
        firstName ??= await Ask.Line("First name", "--first-name", OwnerFaults.OfFirstName);
        organization ??= await Ask.Line("Organization", "--organization", OwnerFaults.OfOrganization);
        var password = await Ask.Password(
            call.GetValue(PasswordFile),
            $"Password ({Passwords.MinLength} to {Passwords.MaxLength} characters, not shown)",
            OwnerFaults.OfPassword
        );
        if (OwnerFaults.OfPassword(password) is { } weak)
        {
            return await Verb.Refuse(weak);
        }

        var draft = new SignUpDraft(firstName, lastName, email, password, organization, SetupCode: null, Trusted: true);
        return await Create(draft, instance);
    }

    private static async Task<int> Create(SignUpDraft draft, Instance instance)
    {
        using var passwords = new Passwords(instance.Options.PasswordIterations);
        // The operator may add owners at any time; the first one claims the instance.
        var policy = new SignUpPolicy(Open: true, NeedsSetupCode: false);
        var outcome = await new SignUp(instance.Database, passwords, policy, instance.Clock).Handle(draft);
        if (outcome.Succeeded(out var created, out _))
        {
            // Nobody holds the session that a sign-up opens.
            await new Sessions.SignOut(instance.Database).Handle(created.Token.Value);
        }

        return await Verb.Tell(outcome, _ => $"{draft.Email.Text} owns {draft.OrganizationName} and can sign in.");
    }

    private static async Task<EmailAddress> AskEmail(FindUser users)
    {
        var text = await Ask.Line(
            "E-mail address",
            "--email",
            async line =>
                EmailAddress.Parse(line) is { } address && await users.ByEmail(address) is not null
                    ? new EmailTaken().Detail
                    : OwnerFaults.OfEmail(line)
        );
        return EmailAddress.Parse(text)!;
    }

    private static string? FaultOfOptions(string? firstName, string lastName, string? organization) =>
        (firstName is null ? null : OwnerFaults.OfFirstName(firstName))
        ?? OwnerFaults.OfLastName(lastName)
        ?? (organization is null ? null : OwnerFaults.OfOrganization(organization));
}
