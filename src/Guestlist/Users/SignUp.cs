using Guestlist.Activity;
using Guestlist.Organizations;
using Guestlist.Sessions;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>Creates a user with an organization of their own. The first one claims the instance.</summary>
public sealed class SignUp(Database database, Passwords passwords, SignUpPolicy policy, TimeProvider clock)
{
    /// <summary>Whether everybody is refused, whatever they say; <see cref="Handle"/> judges again.</summary>
    public async Task<bool> IsClosed() => !policy.Open && await IsClaimed();

    /// <summary>The new user, signed in. Of two first sign-ups at once, one claims and the other finds it closed.</summary>
    public async Task<Outcome<SignedUp>> Handle(SignUpDraft draft)
    {
        var claimed = await IsClaimed();
        if (claimed && !policy.Open)
        {
            return new SignUpClosed();
        }

        if (!claimed && policy.NeedsSetupCode && !draft.Trusted && !await IsSetupCode(draft.SetupCode))
        {
            return new WrongSetupCode();
        }

        var hash = await passwords.Hash(draft.Password);
        var now = clock.Now();
        var token = Secret.Mint();
        var user = Ids.New(now);
        var organization = Ids.New(now);

        // When it is closed only the one whose claim is written may go on.
        var mayClaim = !claimed && !policy.Open;
        List<Statement> statements =
        [
            new(
                $"insert into instance (name, value) values ('claimed', {user.ToString()}) on conflict (name) do nothing"
            ),
            new($"delete from instance where name like 'setup_code:%'"),
            new(
                $"""
                insert into users (uuid, first_name, last_name, email, email_key, is_email_verified, password_hash,
                                   is_active, current_organization_id, created_at, updated_at)
                values ({user}, {draft.FirstName}, {draft.LastName}, {draft.Email.Text}, {draft.Email.Key},
                        {(bool?)null}, {hash}, {true}, {(Guid?)null}, {now}, {now})
                on conflict (email_key) do nothing
                """
            ),
            .. CreateOrganization.Statements(organization, draft.OrganizationName, user, now),
            StartSession.For(user, token, now),
            new($"delete from sessions where token_hash = {Secret.HashOf(draft.OldToken ?? "")}"),
        ];

        var result = await database.Write(statements, counts => counts[2] == 1 && (!mayClaim || counts[0] == 1));
        if (!result.Kept)
        {
            return result.Counts[2] == 0 ? new EmailTaken() : new SignUpClosed();
        }

        return new SignedUp(user, token);
    }

    private Task<bool> IsClaimed() => InstanceClaim.Read(database);

    private async Task<bool> IsSetupCode(string? code) =>
        await database.Count(
            new Statement($"select count(*) from instance where name = {"setup_code:" + Secret.HashOf(code ?? "")}")
        ) > 0;
}

/// <summary>Who may sign up.</summary>
/// <param name="Open">Anybody at any time; otherwise only until the instance is claimed.</param>
/// <param name="NeedsSetupCode">Claiming needs the code that the server printed (Production with sign-up closed).</param>
public sealed record SignUpPolicy(bool Open, bool NeedsSetupCode);

/// <summary>What a sign-up says.</summary>
/// <param name="Trusted">It comes from the command line of the server's own machine and needs no set-up code.</param>
/// <param name="OldToken">The session that the new one takes the place of in the same browser, if any.</param>
public sealed record SignUpDraft(
    string FirstName,
    string LastName,
    EmailAddress Email,
    string Password,
    string OrganizationName,
    string? SetupCode,
    bool Trusted = false,
    string? OldToken = null
);

/// <summary>A new user and the token of their first session.</summary>
public sealed record SignedUp(Guid UserUuid, Secret Token);

/// <summary>The instance has its owner and takes no new organizations.</summary>
public sealed record SignUpClosed()
    : Refusal(
        RefusalKind.Forbidden,
        "permission_denied",
        "New organizations cannot be created in this instance. Contact your administrator if you think this is a mistake."
    );

/// <summary>Claiming the instance needs the code from the server's own output.</summary>
public sealed record WrongSetupCode()
    : Refusal(RefusalKind.Invalid, "invalid_input", "Enter the set-up code printed by the server.", "SetupCode");

/// <summary>There is an account with that address.</summary>
public sealed record EmailTaken()
    : Refusal(RefusalKind.Invalid, "unique", "There is already an account with this email address.", "Email");
