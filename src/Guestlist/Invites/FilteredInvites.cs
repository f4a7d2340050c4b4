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
        var searches = filter.Search is { Anywhere: false };
        var invites = await Rows(InviteBranches.Of(organization, filter, now, walk: false), window, isFound: searches);
        var count = await counting;
        if (searches && count == MostCounted)
        {
            // Not all were found. Of so many the first in order are met soon.
            invites = await Rows(InviteBranches.Of(organization, filter, now, walk: true), window, isFound: false);
        }

        return new Page<Invite>(count, invites, IsCapped: count == MostCounted);
    }

    /// <summary>The length of the list, as far as <see cref="MostCounted"/>.</summary>
    private async Task<long> Count()
    {
        var count = 0L;
        foreach (var branch in InviteBranches.Of(organization, filter, now, walk: false))
        {
            var most = MostCounted - count;
            count += await database.Count(
                new Statement($"select count(*) from (select 1 as one {branch.From} limit {most}) counted")
            );
            if (count == MostCounted)
            {
                break;
            }
        }

        return count;
    }

    /// <param name="branches">The parts of the list.</param>
    /// <param name="window">What to show of it.</param>
    /// <param name="isFound">True to take each part as its index finds it, up to what is counted, and to sort afterwards.</param>
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
        Statement? union = null;
        foreach (var branch in branches)
        {
            var part =
                branch.IsRare ? new($"select {Unindexed} {branch.From}")
                : isFound ? new($"select * from (select {Columns} {branch.From} limit {MostCounted}) part")
                : database.Dialect.OrderedArm(new($"select {Columns} {branch.From}"), Order(""), most);
            union = union is null ? part : new($"{union} union all {part}");
        }

        return new($"{union!} order by {Order("")} limit {window.Limit} offset {window.Offset}");
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
}
