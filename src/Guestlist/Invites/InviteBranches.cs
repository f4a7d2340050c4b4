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

/// <summary>
/// A part of a filtered list that one index serves: invites of some written statuses that fulfil one condition. A list
/// is the union of its branches, which have no invite in common.
/// </summary>
/// <param name="Organization">Whose.</param>
/// <param name="Written">The statuses as far as they are written down; one only where the order is walked.</param>
/// <param name="Condition">What else holds.</param>
internal sealed record InviteBranch(Guid Organization, IReadOnlyList<string> Written, Statement Condition)
{
    private static readonly Fragment NotMarked = new("ended_as is null and expired_at is null");

    /// <summary>
    /// True for the handful that has expired and is not marked yet. It is read whole, in the words of its own index: an
    /// order, or the status, would only tempt the planner to walk another one.
    /// </summary>
    public bool IsRare { get; init; }

    /// <summary>The rows, as <c>from … where …</c>.</summary>
    public Statement From =>
        IsRare
            ? new($"from invites where organization_id = {Organization} and {NotMarked} and {Condition}")
            : new($"from invites where organization_id = {Organization} and standing {Stands} and {Condition}");

    private Statement Stands =>
        Written is [var word] ? new($"= {word}") : new($"in ({Written.Select(each => new Statement($"{each}"))})");
}

/// <summary>What a search asks of an invite, in SQL.</summary>
internal static class InviteMatch
{
    /// <summary>A search for beginnings as conditions whose rows an index finds; no row fulfils two of them.</summary>
    public static IReadOnlyList<Statement> ByIndex(InviteSearch search) =>
        [Address(search), new($"{Name(search)} and not ({Address(search)})")];

    /// <summary>The address begins so.</summary>
    public static Statement Address(InviteSearch search) => Begins("email_key", search.Text);

    /// <summary>The first name begins so, and the address not with the first name; in the words of the names' index.</summary>
    public static Statement Name(InviteSearch search) =>
        new($"substr(email_key, 1, length(name_key)) <> name_key and {Begins("name_key", search.Text)}");

    /// <summary>One condition for rows that are looked at anyway; it tempts no planner to another index.</summary>
    public static Statement OfEntry(InviteSearch search) =>
        search.Anywhere
            ? Contains(search.Text)
            : new(
                $"({Begins("coalesce(email_key, '')", search.Text)} or {Begins("coalesce(name_key, '')", search.Text)})"
            );

    // No character sorts behind this one, in either engine's order of code points.
    private static Statement Begins(string column, string text) =>
        new($"{new Fragment(column)} >= {text} and {new Fragment(column)} < {text + "\U0010FFFF"}");

    private static Statement Contains(string text)
    {
        var pattern = $"%{Escaped(text)}%";
        return new(
            $"(email_key like {pattern} escape '!' or target_email like {pattern} escape '!' or name_key like {pattern} escape '!')"
        );
    }

    private static string Escaped(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal);
}
