using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Erasure;

/// <summary>Forgets whom invites were for, a set time after their end; an invite that only expired counts from then.</summary>
public sealed class EraseEnded(Database database, TimeProvider clock)
{
    private const int MostAtOnce = 200;

    /// <summary>Walks all invites once, in the order of their creation, and tells how many it erased.</summary>
    public async Task<int> Handle(TimeSpan after)
    {
        var before = clock.Now() - after;
        var (erased, passed) = (0, 0L);
        while (true)
        {
            var found = await database.Query(
                new Statement(
                    $"""
                    select {ErasableInvite.Columns} from invites
                    where seq > {passed} and erased_at is null and coalesce(ended_at, expires_at) <= {before}
                    order by seq limit {MostAtOnce}
                    """
                ),
                ErasableInvite.From
            );
            if (found.Count == 0)
            {
                return erased;
            }

            passed = found[^1].Seq;
            foreach (var ofOne in found.GroupBy(invite => invite.OrganizationId))
            {
                // Lost against somebody who changed one of them: the next walk finds the others again.
                var write = new ErasureWrite(database.Dialect, ofOne.Key, [.. ofOne], Actor.System, clock.Now());
                erased += (await write.Run(database)).Kept ? ofOne.Count() : 0;
            }
        }
    }
}
