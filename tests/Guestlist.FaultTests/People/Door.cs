namespace Guestlist.FaultTests.People;

/// <summary>What the holder of a link can do with it.</summary>
internal static class Door
{
    /// <summary>Accepts, as whoever the session belongs to.</summary>
    public static Task<Answer> Accept(Wire wire, string secret, Person person) =>
        wire.Send(HttpMethod.Post, $"/api/signup/{secret}/", cookie: person.Cookie);

    /// <summary>Accepts as somebody without an account.</summary>
    public static Task<Answer> AcceptAsNewcomer(Wire wire, string secret) =>
        wire.Send(HttpMethod.Post, $"/api/signup/{secret}/", new { first_name = "Nell", password = Person.Password });

    public static Task<Answer> Decline(Wire wire, string secret) =>
        wire.Send(HttpMethod.Post, $"/api/signup/{secret}/decline/");
}
