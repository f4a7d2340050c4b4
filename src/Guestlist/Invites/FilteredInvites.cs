using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Invites;

/// <summary>A list of an organization's invites, ended ones too, by what is asked for.</summary>
internal sealed class FilteredInvites(Database database, Guid organization, InviteFilter filter, DateTimeOffset now)
{
    /// <summary>Beyond this a filtered list is not counted: nobody pages that far, and counting reads every entry.</summary>
    private const int MostCounted = 10_001;

    /// <summary>Fewer matches of a search are sorted sooner than an index of the order is walked to the first of them.</summary>
    private const int FewMatches = 4_000;

    private const string EmailColumn = "email_key";
    private const string ByAddress = EmailColumn + " created_at seq";
    private const string ByExpiry = "expires_at seq";
    private const string ByCreation = "created_at seq";

    /// <summary>One page.</summary>
    public async Task<Page<Invite>> Page(Window window)
    {
        if (filter.Search is null or { Anywhere: true })
        {
            // The two know nothing of each other; on SQLite a query is work for the thread that asks.
            var counting = Task.Run(Count);
            var invites = await Rows(window, walk: false);
            return Page(await counting, invites);
        }

        var count = await Count();
        return Page(count, count == 0 ? [] : await Rows(window, walk: count > FewMatches));
    }

    private static Page<Invite> Page(long count, IReadOnlyList<Invite> invites) =>
        new(count, invites, IsCapped: count == MostCounted);

    /// <summary>The length of the list, as far as <see cref="MostCounted"/>.</summary>
    private Task<long> Count()
    {
        var branches = InviteBranches.Of(organization, filter, now, walk: false);
        var parts = branches.Select(branch => new Statement($"select 1 as one {branch.From} limit {MostCounted}"));
        return database.Count(new Statement($"select count(*) from ({Union(parts)} limit {MostCounted}) counted"));
    }

    private async Task<IReadOnlyList<Invite>> Rows(Window window, bool walk)
    {
        var branches = InviteBranches.Of(organization, filter, now, walk);
        User? inviter = null;
        return await database.Query(
            new Statement(
                $"""
                select {InviteRow.Columns}
                from ({Ordered(branches, window)}) page
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

    private Statement Ordered(List<InviteBranch> branches, Window window)
    {
        var most = window.Offset + window.Limit;
        var parts = branches.Select(branch =>
            branch.IsRare
                ? new Statement($"select {Unindexed} {branch.From}")
                : new Statement($"select {Columns} {branch.From} order by {Order("")} limit {most}")
        );
        return new($"{Union(parts)} order by {Order("")} limit {window.Limit} offset {window.Offset}");
    }

    /// <summary>What the order needs and no more, so that an index holds all of it.</summary>
    private Fragment Columns => new(string.Join(", ", OrderColumns));

    /// <summary>The same as expressions that no index knows: the order is not to be walked.</summary>
    private Fragment Unindexed =>
        new(
            string.Join(
                ", ",
                OrderColumns.Select(column => $"{column} {(column == EmailColumn ? "|| ''" : "+ 0")} as {column}")
            )
        );

    private Fragment Order(string table)
    {
        var way = (filter.Order ?? InviteOrder.Newest).Descending ? " desc" : "";
        return new(string.Join(", ", OrderColumns.Select(column => $"{table}{column}{way}")));
    }

    private string[] OrderColumns =>
        (filter.Order ?? InviteOrder.Newest).By switch
        {
            InviteOrderBy.TargetEmail => ByAddress.Split(' '),
            InviteOrderBy.ExpiresAt => ByExpiry.Split(' '),
            _ => ByCreation.Split(' '),
        };

    private static Statement Union(IEnumerable<Statement> parts)
    {
        Statement? union = null;
        foreach (var part in parts)
        {
            // A part with an order and a limit of its own must be a table of its own to both engines.
            union = union is null
                ? new($"select * from ({part}) part")
                : new($"{union} union all select * from ({part}) part");
        }

        return union ?? throw new InvalidOperationException("A list has at least one branch.");
    }
}
