using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Suppressions;

/// <summary>Allows mail again that a bounce, a complaint or the operator had stopped. A person's own wish stays.</summary>
public sealed class LiftSuppression(Database database, TimeProvider clock)
{
    /// <summary>One of an organization's, by its admins.</summary>
    public async Task<Outcome<Done>> Handle(Caller caller, Place place, Guid id)
    {
        if (!place.IsAtLeast(Level.Admin))
        {
            return new LevelInsufficient();
        }

        var now = clock.Now();
        var organization = place.OrganizationId;
        var entry = Entry.OfSuppression(organization, now, caller.Actor, Actions.SuppressionLifted, id);
        var result = await database.Write(
            [
                new(
                    $"""
                    delete from suppressions
                    where organization_id = {organization} and id = {id} and reason not in ({Reasons.OfThePerson})
                    """
                ),
                ActivityLog.Append(entry),
            ],
            counts => counts[0] == 1
        );
        return result.Kept ? default(Done)
            : await IsWish(organization, id) ? new PersonsOwnWish()
            : new NotFound();
    }

    /// <summary>All that stand for an address in one scope, by the operator.</summary>
    /// <param name="addressHash">An <see cref="AddressHash"/>.</param>
    /// <param name="scope">One organization, or null for the whole server.</param>
    public async Task<Outcome<Done>> HandleAll(string addressHash, Guid? scope)
    {
        var standing = await database.Query(
            new Statement(
                $"select id, reason from suppressions where address_hash = {addressHash} and {Scopes.In(scope)}"
            ),
            row => (Id: row.Id(0), Reason: row.Text(1))
        );
        var lifted = standing.FindAll(one => !Reasons.OfThePerson.Contains(one.Reason));
        if (lifted.Count == 0)
        {
            return standing.Count == 0 ? new NotFound() : new PersonsOwnWish();
        }

        var ids = lifted.ConvertAll(one => one.Id);
        await database.Write(Scopes.Lift(ids, scope, Actor.System, clock.Now()), counts => counts[0] == lifted.Count);
        return default(Done);
    }

    private async Task<bool> IsWish(Guid organization, Guid id) =>
        await database.Count(
            new Statement($"select count(*) from suppressions where organization_id = {organization} and id = {id}")
        ) > 0;
}
