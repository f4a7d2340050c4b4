using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>Splits what is asked for into branches.</summary>
internal static class InviteBranches
{
    private static readonly Statement Anything = new($"1 = 1");

    /// <summary>The branches whose entries are met in the list's order, each looked at: one for each status.</summary>
    /// <param name="organization">Whose invites.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="now">Judges what has expired and is not marked yet.</param>
    public static IEnumerable<InviteBranch> InOrder(Guid organization, InviteFilter filter, DateTimeOffset now)
    {
        var condition = new Statement($"{Others(filter, indexed: true)} and {OfEntry(filter)}");
        return filter
            .Wanted.Select(word => Branch(organization, filter, [word], condition, now))
            .Concat(Overdue(organization, filter, now));
    }

    /// <summary>The branches of a search that the indexes of what is searched find: one for each match.</summary>
    /// <param name="organization">Whose invites.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="matches">The search as conditions of which no invite fulfils two.</param>
    /// <param name="now">Judges what has expired and is not marked yet.</param>
    public static IEnumerable<InviteBranch> ByMatch(
        Guid organization,
        InviteFilter filter,
        IEnumerable<Statement> matches,
        DateTimeOffset now
    )
    {
        var others = Others(filter, indexed: true);
        return matches
            .Select(match => Branch(organization, filter, filter.Wanted, new($"{others} and {match}"), now))
            .Concat(Overdue(organization, filter, now));
    }

    private static InviteBranch Branch(
        Guid organization,
        InviteFilter filter,
        IReadOnlyList<string> words,
        Statement condition,
        DateTimeOffset now
    )
    {
        // The two together are all that is alive, whatever the moment.
        var isJudged = words.Contains(Statuses.Pending) && !filter.Wanted.Contains(Statuses.Expired);
        return new InviteBranch(
            organization,
            words,
            isJudged ? new($"{condition} and {InTime(words, now)}") : condition
        );
    }

    /// <summary>Nearly all are: an index of expiry would find as much as there is.</summary>
    private static Statement InTime(IReadOnlyList<string> words, DateTimeOffset now) =>
        words.Count == 1
            ? new($"expires_at + 0 > {now}")
            : new($"(standing <> {Statuses.Pending} or expires_at + 0 > {now})");

    private static Statement OfEntry(InviteFilter filter) =>
        filter.Search is { } search ? InviteMatch.OfEntry(search) : Anything;

    /// <summary>
    /// Pending as written, expired by the moment. Few, and at one end of the index of expiry: nothing else may tempt
    /// the planner.
    /// </summary>
    private static IEnumerable<InviteBranch> Overdue(Guid organization, InviteFilter filter, DateTimeOffset now)
    {
        if (filter.Wanted.Contains(Statuses.Expired) && !filter.Wanted.Contains(Statuses.Pending))
        {
            var condition = new Statement(
                $"expires_at <= {now} and {Others(filter, indexed: false)} and {OfEntry(filter)}"
            );
            yield return new InviteBranch(organization, [Statuses.Pending], condition) { IsRare = true };
        }
    }

    private static Statement Others(InviteFilter filter, bool indexed)
    {
        var none = new Fragment(indexed ? "" : " + 0");
        var condition = Anything;
        if (filter.Level is { } level)
        {
            condition = new($"{condition} and level{none} = {level}");
        }

        if (filter.CreatedBy is { } inviter)
        {
            condition = new($"{condition} and created_by_id{none} = (select id from users where uuid = {inviter})");
        }

        return filter.Held switch
        {
            true => new($"{condition} and held_at is not null"),
            false => new($"{condition} and held_at is null"),
            null => condition,
        };
    }
}
