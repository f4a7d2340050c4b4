using Guestlist.Storage;

namespace Guestlist.ApiKeys;

/// <summary>What holds for the owner of keys.</summary>
internal static class KeyOwner
{
    /// <summary>
    /// True when the user is a member of all those organizations. Looked at before the write: a membership that ends
    /// right after costs the key its access anyway, for memberships are judged at every use.
    /// </summary>
    public static async Task<bool> IsMemberOf(
        Database database,
        long userId,
        IReadOnlyCollection<Guid> organizations
    ) =>
        organizations.Count == 0
        || await database.Count(
            new Statement(
                $"select count(*) from memberships where user_id = {userId} and organization_id in ({organizations})"
            )
        ) == organizations.Count;
}
