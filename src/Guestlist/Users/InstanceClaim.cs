using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>Whether anybody owns this instance. A claim is never taken back, so what was once true is not asked again.</summary>
public sealed class InstanceClaim(Database database)
{
    private volatile bool isKnown;

    /// <summary>True once the first person has signed up; from then on without a query.</summary>
    public async Task<bool> IsMade()
    {
        if (!isKnown && await Read(database))
        {
            isKnown = true;
        }

        return isKnown;
    }

    /// <summary>What the database says now.</summary>
    internal static async Task<bool> Read(Database database) =>
        await database.Count(new Statement($"select count(*) from instance where name = 'claimed'")) > 0;
}
