using System.Globalization;
using Guestlist.Activity;
using Guestlist.Server.Api.Access;

namespace Guestlist.Server.Api;

/// <summary>Reads what is asked of the activity. A value that no entry can have asks for nothing, and is no error.</summary>
internal static class ActivityQuery
{
    private static readonly string[] Times =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static ActivityFilter Read(IQueryCollection query)
    {
        var actor = Value(query, "actor");
        var subject = Value(query, "subject");
        var (since, until) = (Value(query, "since"), Value(query, "until"));
        var filter = new ActivityFilter(
            actor is "system" or "invitee" ? actor : null,
            Id(actor),
            Value(query, "action")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Id(subject),
            Time(since),
            Time(until)
        );
        var nothing =
            (actor is not null && filter.ActorType is null && filter.ActorId is null)
            || (subject is not null && filter.SubjectId is null)
            || (since is not null && filter.Since is null)
            || (until is not null && filter.Until is null)
            // PostgreSQL takes no U+0000 as text.
            || (filter.Actions?.Any(action => action.Contains('\0', StringComparison.Ordinal)) ?? false);
        return filter with { Nothing = nothing };
    }

    /// <summary>The last of repeated values; an empty one counts as absent.</summary>
    private static string? Value(IQueryCollection query, string name) =>
        query[name].LastOrDefault()?.Trim() is { Length: > 0 } value ? value : null;

    private static Guid? Id(string? text) => text is null ? null : WireIds.Parse(text);

    /// <summary>A time in ISO 8601, of UTC unless it says otherwise.</summary>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParseExact(
            text,
            Times,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
            ? time
            : null;
}
