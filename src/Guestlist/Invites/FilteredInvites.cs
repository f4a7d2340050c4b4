using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Invites;

/// <summary>A list of an organization's invites, ended ones too, by what is asked for.</summary>
internal sealed class FilteredInvites(Database database, Guid organization, InviteFilter filter, DateTimeOffset now)
{
    /// <summary>Beyond this a filtered list is not counted: nobody pages that far, and counting reads every entry.</summary>
    private const int MostCounted = 10_001;

    /// <summary>One page.</summary>
    public async Task<Page<Invite>> Page(Window window)
    {
        var count = await Count();
        if (count == 0 && filter.Search is { Anywhere: false } search)
        {
            // Nothing begins so: perhaps something contains it.
            var anywhere = filter with
            {
                Search = search with { Anywhere = true },
            };
            return await new FilteredInvites(database, organization, anywhere, now).Page(window);
        }

        // Few matches are found first and sorted; of many, the first in order are met soon.
        var branches = InviteBranches.Of(organization, filter, now, walk: count == MostCounted);
        var invites = count == 0 ? [] : await Rows(branches, window);
        return new Page<Invite>(count, invites, IsCapped: count == MostCounted);
    }

    /// <summary>The length of the list, as far as <see cref="MostCounted"/>.</summary>
    private async Task<long> Count()
    {
        if (
            filter.Search is not null
            || !filter.Wanted.Contains(Statuses.Pending)
            || filter.Wanted.Contains(Statuses.Expired)
        )
        {
            return await Count(InviteBranches.Of(organization, filter, now), MostCounted);
        }

        // Judging every pending one by its expiry would read every row: counted is what is pending as written, less
        // the few that are overdue.
        var overdue = await database.Count(
            new Statement($"select count(*) {InviteBranches.Overdue(organization, filter, now).From}")
        );
        var written = await Count(InviteBranches.Of(organization, filter, now: null), MostCounted + overdue);
        return Math.Min(written - overdue, MostCounted);
    }

    private Task<long> Count(IEnumerable<InviteBranch> branches, long most)
    {
        var parts = branches.Select(branch => new Statement($"select 1 as one {branch.From} limit {most}"));
        return database.Count(new Statement($"select count(*) from ({Union(parts)} limit {most}) counted"));
    }

    private async Task<IReadOnlyList<Invite>> Rows(List<InviteBranch> branches, Window window)
    {
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
                ? new Statement($"select seq, created_at, email_key, expires_at {branch.From}")
                : new Statement(
                    $"select seq, created_at, email_key, expires_at {branch.From} order by {Order("")} limit {most}"
                )
        );
        return new($"{Union(parts)} order by {Order("")} limit {window.Limit} offset {window.Offset}");
    }

    private Fragment Order(string table)
    {
        var (by, descending) = filter.Order ?? InviteOrder.Newest;
        var way = descending ? " desc" : "";
        var columns = by switch
        {
            InviteOrderBy.TargetEmail => "email_key, created_at, seq",
            InviteOrderBy.ExpiresAt => "expires_at, seq",
            _ => "created_at, seq",
        };
        return new(string.Join(", ", columns.Split(", ").Select(column => $"{table}{column}{way}")));
    }

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
