using Guestlist.Activity;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>Reads what is asked of the activity. A value that no entry can have asks for nothing, and is no error.</summary>
internal static class ActivityQuery
{
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
            WireTime.Parse(since),
            WireTime.Parse(until)
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
}
