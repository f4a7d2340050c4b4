using Guestlist.Storage;

namespace Guestlist.ApiKeys;

/// <summary>Ends a key at once.</summary>
public sealed class DeleteApiKey(Database database)
{
    /// <summary>Done, or <see cref="NotFound"/>, for other people's too.</summary>
    public async Task<Outcome<Done>> Handle(long userId, string id)
    {
        var result = await database.Write([new($"delete from api_keys where user_id = {userId} and id = {id}")]);
        return result.Counts[0] == 1 ? new Done() : new NotFound();
    }
}
