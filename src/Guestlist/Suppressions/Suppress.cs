using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Suppressions;

/// <summary>Sees to it that an address gets no more mail. Once is enough: again changes nothing.</summary>
public sealed class Suppress(Database database, TimeProvider clock)
{
    /// <summary>True when it is new, false when the same stood already; <see cref="NotFound"/> without such an organization.</summary>
    /// <param name="addressHash">An <see cref="AddressHash"/>.</param>
    /// <param name="scope">One organization, or null for the whole server.</param>
    /// <param name="reason">A word of <see cref="Reasons"/>.</param>
    /// <param name="actor">Who wants it.</param>
    public async Task<Outcome<bool>> Handle(string addressHash, Guid? scope, string reason, Actor actor)
    {
        var write = await database.Write(Statements(addressHash, scope, reason, actor, clock.Now()));
        var isNew = write.Counts[0] == 1;
        return isNew || scope is null || await Exists(scope.Value) ? isNew : new NotFound();
    }

    /// <summary>The same as part of a larger write.</summary>
    internal static IReadOnlyList<Statement> Statements(
        string addressHash,
        Guid? scope,
        string reason,
        Actor actor,
        DateTimeOffset now
    )
    {
        var id = Ids.New(now);
        var add = new Statement(
            $"""
            insert into suppressions (id, address_hash, organization_id, reason, created_at)
            select {id}, {addressHash}, {scope}, {reason}, {now}
            where {scope is null} or exists (select 1 from organizations where id = {scope})
            on conflict do nothing
            """
        );
        if (scope is not { } organization)
        {
            return [add];
        }

        var added = new Statement($"exists (select 1 from suppressions where id = {id})");
        return
        [
            add,
            ActivityLog.Append(Entry.OfSuppression(organization, now, actor, Actions.SuppressionAdded, id), added),
        ];
    }

    private async Task<bool> Exists(Guid organization) =>
        await database.Count(new Statement($"select count(*) from organizations where id = {organization}")) > 0;
}
