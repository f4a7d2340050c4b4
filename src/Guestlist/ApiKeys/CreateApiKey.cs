using Guestlist.Storage;

namespace Guestlist.ApiKeys;

/// <summary>Makes a key for a user.</summary>
public sealed class CreateApiKey(Database database, TimeProvider clock)
{
    private const int IdLength = 16;

    /// <summary>The key with its value, or why not.</summary>
    /// <param name="userId">Whose key it will be.</param>
    /// <param name="label">1 to 40 characters.</param>
    /// <param name="reach">Known scopes, each organization once.</param>
    /// <param name="session">The token of the session that asks, which must not have ended; null for the command line.</param>
    public async Task<Outcome<IssuedKey>> Handle(long userId, string label, KeyReach reach, string? session = null)
    {
        if (!await KeyOwner.IsMemberOf(database, userId, reach.Organizations))
        {
            return new AlienOrganization();
        }

        var value = Secret.Mint(ApiKey.Prefix);
        var id = Secret.Mint().Value[..IdLength];
        var key = new ApiKey(id, userId, label, ApiKey.MaskOf(value), clock.Now(), null, null, reach);
        List<Statement> statements =
        [
            .. database.Dialect.Lock([$"keys:{userId}"]),
            .. session is null ? [] : Hold(userId, session),
            Insert(key, value),
        ];
        var result = await database.Write(
            statements,
            counts => counts[^1] == 1 && (session is null || counts[^2] == 1)
        );
        return result.Kept ? new IssuedKey(key, value)
            : session is not null && result.Counts[^2] == 0 ? new SessionOver()
            : new TooManyKeys();
    }

    /// <summary>Touching the session makes what ends it wait for the key, to end that too, or the key for what ends it.</summary>
    private static Statement[] Hold(long userId, string session) =>
        [
            new(
                $"""
                update sessions set last_seen_at = last_seen_at
                where token_hash = {Secret.HashOf(session)} and user_id = {userId}
                """
            ),
        ];

    private static Statement Insert(ApiKey key, Secret value) =>
        new(
            $"""
            insert into api_keys (id, user_id, label, value_hash, mask_value, scopes, scoped_teams,
                                  scoped_organizations, created_at)
            select {key.Id}, {key.UserId}, {key.Label}, {value.Hash}, {key.Mask}, {key.Reach.ScopeWords},
                   {key.Reach.TeamWords}, {key.Reach.OrganizationWords}, {key.CreatedAt}
            where (select count(*) from api_keys where user_id = {key.UserId}) < {ApiKey.MostPerUser}
            """
        );
}
