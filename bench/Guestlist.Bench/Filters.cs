namespace Guestlist.Bench;

/// <summary>A way to ask for a list of invites.</summary>
/// <param name="Query">What stands in the URL beside the limit.</param>
/// <param name="HasBar">False for what is only reported.</param>
internal sealed record Filter(string Query, bool HasBar = true)
{
    /// <summary>The list unasked, against which all others are measured.</summary>
    public static Filter None { get; } = new("");
}

/// <summary>What the list is asked for: each filter alone, each status in each order, and searches.</summary>
internal static class Filters
{
    private static readonly string[] _statuses =
    [
        "pending",
        "expired",
        "accepted",
        "declined",
        "revoked",
        "replaced",
        "all",
    ];

    // -created_at is the order of a list that was asked for none.
    private static readonly string[] _orders =
    [
        "created_at",
        "target_email",
        "-target_email",
        "expires_at",
        "-expires_at",
    ];

    // Of a million: a few, some hundreds, thousands up to the limit of counting, and far more.
    private static readonly string[] _searches = ["bane.k", "bane", "ba", "b"];

    public static IReadOnlyList<Filter> All { get; } =
    [
        .. _statuses.Select(status => new Filter($"status={status}")),
        new("level=8"),
        new($"created_by={FilterRows.Inviter(7)}"),
        new("held=true"),
        // A page of one: the last limit counts. A planner may take the sort of one row for free.
        new("status=pending&limit=1"),
        .. _statuses.SelectMany(status => _orders.Select(by => new Filter($"status={status}&ordering={by}"))),
        .. _searches.Select(text => new Filter($"search={text}")),
        // Two filters together: reported. Where more is found than is counted, counting alone takes most of three pages.
        .. _searches.Select(text => new Filter($"search={text}&status=all", HasBar: false)),
        new("search=*ne.ki", HasBar: false),
        new("search=*ne.ki&status=all", HasBar: false),
        // What nothing begins with is looked for within, and reads as much.
        new("search=nobody", HasBar: false),
    ];
}
