using System.CommandLine;
using Guestlist.Organizations;
using Guestlist.Users;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist create-owner</c></summary>
internal static class CreateOwner
{
    private static readonly Option<EmailAddress?> Email = new("--email")
    {
        Description = "The owner's address; they sign in with it.",
        CustomParser = Verb.ReadEmail,
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
        var email = call.GetValue(Email) ?? EmailAddress.Parse(await Ask.Line("E-mail address", "--email"));
        var firstName = call.GetValue(FirstName) ?? await Ask.Line("First name", "--first-name");
        var organization = call.GetValue(OrganizationName) ?? await Ask.Line("Organization", "--organization");
        var password = await Ask.Password(call.GetValue(PasswordFile));
        var lastName = call.GetValue(LastName)?.Trim() ?? "";
        if (Complaint(email, firstName.Trim(), lastName, organization.Trim(), password) is { } complaint)
        {
            return await Verb.Refuse(complaint);
        }

        using var passwords = new Passwords(instance.Options.PasswordIterations);
        // The operator may add owners at any time; the first one claims the instance.
        var policy = new SignUpPolicy(Open: true, NeedsSetupCode: false);
        var draft = new SignUpDraft(
            firstName.Trim(),
            lastName,
            email!,
            password,
            organization.Trim(),
            SetupCode: null,
            Trusted: true
        );
        var outcome = await new SignUp(instance.Database, passwords, policy, instance.Clock).Handle(draft);
        if (outcome.Succeeded(out var created, out _))
        {
            // Nobody holds the session that a sign-up opens.
            await new Sessions.SignOut(instance.Database).Handle(created.Token.Value);
        }

        return await Verb.Tell(outcome, _ => $"{email!.Text} owns {organization.Trim()} and can sign in.");
    }

    private static string? Complaint(
        EmailAddress? email,
        string firstName,
        string lastName,
        string organization,
        string password
    ) =>
        email is null ? "Enter a valid e-mail address."
        : PlainText.LengthOf(firstName) is 0 or > User.MaxName ? $"The first name needs 1 to {User.MaxName} characters."
        : PlainText.LengthOf(lastName) > User.MaxName ? $"The last name may have at most {User.MaxName} characters."
        : PlainText.LengthOf(organization) is 0 or > CreateOrganization.MaxNameLength
            ? $"The organization's name needs 1 to {CreateOrganization.MaxNameLength} characters."
        : Passwords.FaultOf(password) is { } fault
            ? fault is PasswordFault.Unusable ? "The password may not be blank."
                : $"The password needs {Passwords.MinLength} to {Passwords.MaxLength} characters."
        : new[] { firstName, lastName, organization }.All(PlainText.IsName) ? null
        : "Names cannot hold invisible characters, < or >, or web addresses.";
}
