using Guestlist.Storage;

namespace Guestlist.ApiKeys;

/// <summary>Reads a user's own keys.</summary>
public sealed class ListApiKeys(Database database)
{
    /// <summary>All of them, newest first.</summary>
    public Task<List<ApiKey>> Handle(long userId) =>
        database.Query(
            new Statement($"select {ApiKey.Columns} from api_keys where user_id = {userId} order by seq desc"),
            ApiKey.From
        );
}
