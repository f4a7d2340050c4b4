using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Invites;

/// <summary>Finds an organization's invites, ended ones too, by what is asked for.</summary>
public sealed class SearchInvites(Database database, TimeProvider clock)
{
    /// <summary>One page of what a filter asks for.</summary>
    public async Task<Page<Invite>> Handle(Guid organizationId, InviteFilter filter, Window window) =>
        filter.Nothing
            ? new Page<Invite>(0, [])
            : await new Search(database, organizationId, filter, clock.Now()).Page(window);
}

/// <summary>One search.</summary>
internal sealed class Search(Database database, Guid organization, InviteFilter filter, DateTimeOffset now)
{
    /// <summary>Beyond this a filtered list is not counted: nobody pages that far, and counting reads every entry.</summary>
    private const int MostCounted = 10_001;

    /// <summary>So many entries are walked past in a few milliseconds.</summary>
    private const long ShortWalk = 40_000;

    private readonly FilteredPage page = new(database.Dialect, organization, filter, now);

    /// <summary>One page.</summary>
    public Task<Page<Invite>> Page(Window window) =>
        filter.Search is { Anywhere: false } search ? Searched(window, search) : Listed(window);

    private async Task<Page<Invite>> Listed(Window window)
    {
        // The two know nothing of each other; on SQLite a query is work for the thread that asks.
        var counting = Task.Run(async () => await CountFew() + await Count(page.Count(MostCounted)));
        var invites = await Read(page.Walked(window));
        return Counted(await counting, invites);
    }

    /// <remarks>
    /// Little is found by its own index and sorted. Of much, the first in order are met soon: the order is walked. Where
    /// a short count already tells that, the walk does not wait for the whole one.
    /// </remarks>
    private async Task<Page<Invite>> Searched(Window window, InviteSearch search)
    {
        var counting = Task.Run(() => CountMatches(search));
        var (matches, enough) = await Two(page.CountEnough(search, window, ShortWalk, MostCounted));
        if (matches == enough)
        {
            var invites = await Read(page.Walked(window));
            return Counted(await counting, invites);
        }

        var count = await counting;
        return Counted(count, await Read(count == MostCounted ? page.Walked(window) : page.Found(window, search)));
    }

    private async Task<long> CountMatches(InviteSearch search)
    {
        var byAddress = await Count(page.CountAddresses(search, MostCounted));
        if (byAddress == MostCounted)
        {
            return MostCounted;
        }

        var (byName, byNameAlone) = await Two(page.CountNames(search, MostCounted));
        return byName == MostCounted ? MostCounted : Math.Min(await CountFew() + byAddress + byNameAlone, MostCounted);
    }

    private Task<long> Count(Statement statement) => database.Count(statement.PlannedOnce());

    private async Task<long> CountFew() => page.CountFew() is { } few ? await Count(few) : 0;

    private static Page<Invite> Counted(long count, IReadOnlyList<Invite> invites) =>
        new(Math.Min(count, MostCounted), invites, IsCapped: count >= MostCounted);

    private async Task<(long, long)> Two(Statement statement) =>
        (await database.Query(statement.PlannedOnce(), row => (row.Long(0), row.Long(1))))[0];

    private async Task<IReadOnlyList<Invite>> Read(Statement entries)
    {
        User? inviter = null;
        return await database.Query(
            new Statement(
                $"""
                select {InviteRow.Columns}
                from ({entries}) page
                join invites i on i.seq = page.seq
                left join users u on u.id = i.created_by_id
                order by {page.Order("i.")}
                """
            ).PlannedOnce(),
            row =>
            {
                var invite = InviteRow.Read(row, organization, inviter);
                inviter = invite.CreatedBy;
                return invite;
            }
        );
    }
}
