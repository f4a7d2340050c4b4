using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Invites;

/// <summary>A list of an organization's invites, ended ones too, by what is asked for.</summary>
internal sealed class FilteredInvites(Database database, Guid organization, InviteFilter filter, DateTimeOffset now)
{
    /// <summary>Beyond this a filtered list is not counted: nobody pages that far, and counting reads every entry.</summary>
    private const int MostCounted = 10_001;

    private const string EmailColumn = "email_key";
    private const string ByAddress = EmailColumn + " created_at seq";
    private const string ByExpiry = "expires_at seq";
    private const string ByCreation = "created_at seq";

    /// <summary>One page.</summary>
    public async Task<Page<Invite>> Page(Window window)
    {
        // The two know nothing of each other; on SQLite a query is work for the thread that asks.
        var counting = Task.Run(Count);
        var (search, walks) = (filter.Search is { Anywhere: false }, true);
        if (search)
        {
            // Of very many matches the first in order are met soon; fewer are quickly found and sorted.
            walks = await counting == MostCounted;
        }

        var invites = await Rows(
            InviteBranches.Of(organization, filter, now, walk: search && walks),
            window,
            isFound: !walks
        );
        var count = await counting;
        return new Page<Invite>(count, invites, IsCapped: count == MostCounted);
    }

    /// <summary>The length of the list, as far as <see cref="MostCounted"/>.</summary>
    private Task<long> Count()
    {
        var branches = InviteBranches.Of(organization, filter, now, walk: false);
        var rows = Union(branches.Select(branch => new Statement($"select 1 as one {branch.From}")));
        return database.Count(new Statement($"select count(*) from ({rows} limit {MostCounted}) counted"));
    }

    /// <param name="branches">The parts of the list.</param>
    /// <param name="window">What to show of it.</param>
    /// <param name="isFound">True to read each part whole, by the index that finds it, and to sort afterwards.</param>
    private async Task<IReadOnlyList<Invite>> Rows(List<InviteBranch> branches, Window window, bool isFound)
    {
        User? inviter = null;
        return await database.Query(
            new Statement(
                $"""
                select {InviteRow.Columns}
                from ({Sorted(branches, window, isFound)}) page
                join invites i on i.seq = page.seq
                left join users u on u.id = i.created_by_id
                order by {Order("i.")}
                """
            ),
            row =>
            {
                var invite = InviteRow.Read(row, organization, inviter);
                inviter = invite.CreatedBy;
                return invite;
            }
        );
    }

    private Statement Sorted(List<InviteBranch> branches, Window window, bool isFound)
    {
        var most = window.Offset + window.Limit;
        var parts = branches.Select(branch =>
        {
            var rows = new Statement($"select {Columns} {branch.From}");
            return branch.IsRare || isFound
                ? new Statement($"select * from ({rows} order by {OrderOfNoIndex} limit {most}) part")
                : database.Dialect.OrderedArm(rows, Order(""), most);
        });
        return new($"{Union(parts)} order by {Order("")} limit {window.Limit} offset {window.Offset}");
    }

    private static Statement Union(IEnumerable<Statement> parts) =>
        parts.Aggregate((union, part) => new Statement($"{union} union all {part}"));

    /// <summary>What the order needs and no more, so that an index holds all of it.</summary>
    private Fragment Columns => new(string.Join(", ", OrderColumns));

    /// <summary>The same order by expressions that no index knows, so that none is walked for it.</summary>
    private Fragment OrderOfNoIndex =>
        new(string.Join(", ", OrderColumns.Select(column => column + (column == EmailColumn ? " || ''" : " + 0") + Way)));

    private Fragment Order(string table) => new(string.Join(", ", OrderColumns.Select(column => table + column + Way)));

    private string Way => (filter.Order ?? InviteOrder.Newest).Descending ? " desc" : "";

    private string[] OrderColumns =>
        (filter.Order ?? InviteOrder.Newest).By switch
        {
            InviteOrderBy.TargetEmail => ByAddress.Split(' '),
            InviteOrderBy.ExpiresAt => ByExpiry.Split(' '),
            _ => ByCreation.Split(' '),
        };
}
