using Guestlist.Storage;

namespace Guestlist.ApiKeys;

/// <summary>Exchanges a key's value: the old one is dead at once, everything else stays.</summary>
public sealed class RollApiKey(Database database, TimeProvider clock)
{
    /// <summary>The key with its new value, or <see cref="NotFound"/>, for other people's too.</summary>
    public async Task<Outcome<IssuedKey>> Handle(long userId, string id)
    {
        var value = Secret.Mint(ApiKey.Prefix);
        ApiKey? rolled = null;
        await database.Write([
            new Statement(
                $"""
                update api_keys set value_hash = {value.Hash}, mask_value = {ApiKey.MaskOf(
                    value
                )}, last_rolled_at = {clock.Now()}
                where user_id = {userId} and id = {id}
                returning {ApiKey.Columns}
                """
            ).Into(ApiKey.From, key => rolled = key),
        ]);
        return rolled is null ? new NotFound() : new IssuedKey(rolled, value);
    }
}
