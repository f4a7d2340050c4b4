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
    public async Task<Outcome<IssuedKey>> Handle(long userId, string label, KeyReach reach)
    {
        if (!await KeyOwner.IsMemberOf(database, userId, reach.Organizations))
        {
            return new AlienOrganization();
        }

        var value = Secret.Mint(ApiKey.Prefix);
        var id = Secret.Mint().Value[..IdLength];
        var key = new ApiKey(id, userId, label, ApiKey.MaskOf(value), clock.Now(), null, null, reach);
        List<Statement> statements = [.. database.Dialect.Lock([$"keys:{userId}"]), Insert(key, value)];
        var result = await database.Write(statements, counts => counts[^1] == 1);
        return result.Kept ? new IssuedKey(key, value) : new TooManyKeys();
    }

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
