using Guestlist.Storage;

namespace Guestlist.ApiKeys;

/// <summary>Reads one of a user's own keys.</summary>
public sealed class GetApiKey(Database database)
{
    /// <summary>The key, or <see cref="NotFound"/>, for other people's too.</summary>
    public async Task<Outcome<ApiKey>> Handle(long userId, string id)
    {
        var key = await database.First(
            new Statement($"select {ApiKey.Columns} from api_keys where user_id = {userId} and id = {id}"),
            ApiKey.From
        );
        return key is null ? new NotFound() : key;
    }
}
