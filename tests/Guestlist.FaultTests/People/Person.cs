using Guestlist.TestKit;

namespace Guestlist.FaultTests.People;

/// <summary>Somebody with an account, signed in, whose current organization is their own.</summary>
/// <param name="Email">The address of the account.</param>
/// <param name="Cookie">The session.</param>
internal sealed record Person(Wire Wire, string Email, string Cookie)
{
    public const string Password = "correct horse battery";
    private const string Invites = "/api/organizations/@current/invites/";

    public static async Task<Person> SignUp(Wire wire, string email)
    {
        var answer = await wire.Send(
            HttpMethod.Post,
            "/api/signup/",
            new
            {
                first_name = "Olive",
                email,
                password = Password,
                organization_name = RandomName.With("Club "),
            }
        );
        return answer.Cookie is { } cookie
            ? new Person(wire, email, cookie)
            : throw new InvalidOperationException($"Sign-up said {answer}.");
    }

    /// <summary>Spares the members a mail about each new one.</summary>
    public Task<Answer> SilenceJoining() =>
        Wire.Send(
            HttpMethod.Patch,
            "/api/organizations/@current/",
            new { is_member_join_email_enabled = false },
            Cookie
        );

    public Task<Answer> Invite(string address) => Wire.Send(HttpMethod.Post, Invites, Draft(address), Cookie);

    public Task<Answer> InviteAll(IEnumerable<string> addresses) =>
        Wire.Send(HttpMethod.Post, $"{Invites}bulk/", addresses.Select(Draft), Cookie);

    public Task<Answer> Revoke(Guid invite) => Wire.Send(HttpMethod.Delete, $"{Invites}{invite}/", cookie: Cookie);

    public Task<Answer> Get(Guid invite) => Wire.Send(HttpMethod.Get, $"{Invites}{invite}/", cookie: Cookie);

    /// <summary>How many invites the list counts; null when it cannot be had now.</summary>
    public async Task<int?> CountInvites()
    {
        var answer = await Wire.Send(HttpMethod.Get, $"{Invites}?limit=1", cookie: Cookie);
        return answer.Status == 200 ? answer.Body.GetProperty("count").GetInt32() : null;
    }

    /// <summary>The secret of a link that is handed over without a mail; null when there is none.</summary>
    public async Task<string?> Reveal(Guid invite)
    {
        var answer = await Wire.Send(HttpMethod.Post, $"{Invites}{invite}/link/", cookie: Cookie);
        return answer.Text("url")?.Split('/')[^1];
    }

    private static object Draft(string address) => new { target_email = address };
}
