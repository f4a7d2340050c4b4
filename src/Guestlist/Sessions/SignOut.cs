using Guestlist.Storage;

namespace Guestlist.Sessions;

/// <summary>Ends a session.</summary>
public sealed class SignOut(Database database)
{
    /// <summary>Ends the session with that token; an unknown one is as good as ended.</summary>
    public Task Handle(string token) =>
        database.Write([new($"delete from sessions where token_hash = {Secret.HashOf(token)}")]);
}
