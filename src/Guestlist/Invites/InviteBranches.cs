using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>Splits what is asked for into branches.</summary>
internal static class InviteBranches
{
    private static readonly Statement Anything = new($"1 = 1");

    /// <summary>The branches of a filter.</summary>
    /// <param name="organization">Whose invites.</param>
    /// <param name="filter">What is asked for.</param>
    /// <param name="now">Judges what has expired and is not marked yet.</param>
    /// <param name="walk">
    /// True to leave the order's index to be walked, for a search that finds much; false to find the matches first.
    /// </param>
    public static List<InviteBranch> Of(Guid organization, InviteFilter filter, DateTimeOffset now, bool walk)
    {
        var (pending, expired) = (filter.Wanted.Contains(Statuses.Pending), filter.Wanted.Contains(Statuses.Expired));
        var branches = new List<InviteBranch>();
        if (expired && !pending)
        {
            branches.Add(Overdue(organization, filter, now));
        }

        var others = Others(filter, indexed: true);
        var parts = filter.Search is { } search ? Parts(search, walk) : [Anything];
        foreach (var word in filter.Wanted)
        {
            // The two together are all that is alive, whatever the moment.
            var judged = word == Statuses.Pending && !expired ? new($"expires_at > {now}") : Anything;
            branches.AddRange(
                parts.Select(part => new InviteBranch(organization, word, new($"{others} and {part} and {judged}")))
            );
        }

        return branches;
    }

    /// <summary>
    /// Pending as written, expired by the moment. Few, and at one end of the index of expiry: nothing else may tempt
    /// the planner.
    /// </summary>
    private static InviteBranch Overdue(Guid organization, InviteFilter filter, DateTimeOffset now)
    {
        var part = filter.Search is { } search ? Parts(search, walk: true)[0] : Anything;
        return new(
            organization,
            Statuses.Pending,
            new($"expires_at <= {now} and {Others(filter, indexed: false)} and {part}")
        )
        {
            IsRare = true,
        };
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

    private static List<Statement> Parts(InviteSearch search, bool walk)
    {
        if (search.Anywhere)
        {
            var pattern = $"%{Escaped(search.Text)}%";
            return
            [
                new(
                    $"(email_key like {pattern} escape '!' or target_email like {pattern} escape '!' or name_key like {pattern} escape '!')"
                ),
            ];
        }

        // No character sorts behind this one, in either engine's order of code points.
        var end = search.Text + "\U0010FFFF";
        var (address, name) = (Begins("email_key", search.Text, end), Begins("name_key", search.Text, end));
        // What no index knows stays with the row of the index that is walked.
        var (plainAddress, plainName) = (
            Begins("coalesce(email_key, '')", search.Text, end),
            Begins("coalesce(name_key, '')", search.Text, end)
        );
        return walk ? [new($"({plainAddress} or {plainName})")] : [address, new($"{name} and not ({plainAddress})")];
    }

    private static Statement Begins(string column, string text, string end) =>
        new($"{new Fragment(column)} >= {text} and {new Fragment(column)} < {end}");

    private static string Escaped(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal);
}
