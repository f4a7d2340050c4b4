using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Invites;
using Guestlist.Storage;

namespace Guestlist.Erasure;

/// <summary>Forgets an address: invites that wait for it are withdrawn, ended ones lose it. An account stays.</summary>
public sealed class EraseAddress(Database database, TimeProvider clock)
{
    private const int MostAtOnce = 100;

    /// <summary>Somebody else changing the same invites at the same moment is tried past; more often is a fault.</summary>
    private const int MostTries = 5;

    /// <summary>How many invites of one organization were erased.</summary>
    public async Task<Outcome<Erased>> Handle(Caller caller, Place place, EmailAddress address)
    {
        if (!place.IsAtLeast(Level.Owner))
        {
            return new LevelInsufficient();
        }

        return new Erased(await Run(address, new Statement($"organization_id = {place.OrganizationId}"), caller.Actor));
    }

    /// <summary>How many invites of all organizations were erased.</summary>
    public async Task<Erased> Handle(EmailAddress address) =>
        new(await Run(address, new Statement($"true"), Actor.System));

    private async Task<int> Run(EmailAddress address, Statement where, Actor actor)
    {
        var (erased, lost) = (0, 0);
        while (true)
        {
            var found = await database.Query(
                new Statement(
                    $"""
                    select {ErasableInvite.Columns} from invites
                    where email_key = {address.Key} and {where} order by seq limit {MostAtOnce}
                    """
                ),
                ErasableInvite.From
            );
            if (found.Count == 0)
            {
                return erased;
            }

            foreach (var ofOne in found.GroupBy(invite => invite.OrganizationId))
            {
                var write = new ErasureWrite(database.Dialect, ofOne.Key, [.. ofOne], actor, clock.Now());
                if ((await write.Run(database)).Kept)
                {
                    erased += ofOne.Count();
                    InviteMetrics.CountEnd(Endings.Revoked, write.Revoked);
                }
                else if (++lost == MostTries)
                {
                    throw new StorageUnavailableException("The invites changed too often.", new TimeoutException());
                }
            }
        }
    }
}

/// <summary>What was erased.</summary>
/// <param name="Invites">How many invites had the address.</param>
public sealed record Erased(int Invites);
