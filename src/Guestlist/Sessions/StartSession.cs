using Guestlist.Storage;

namespace Guestlist.Sessions;

/// <summary>The statement that opens a session, in the transaction of the sign-in, sign-up or acceptance it belongs to.</summary>
public static class StartSession
{
    /// <summary>Opens a session for the user with that UUID, if there is one.</summary>
    public static Statement For(Guid userUuid, Secret token, DateTimeOffset now) =>
        new(
            $"""
            insert into sessions (token_hash, user_id, created_at, last_seen_at)
            select {token.Hash}, id, {now}, {now} from users where uuid = {userUuid}
            """
        );
}
