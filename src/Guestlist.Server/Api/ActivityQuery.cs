using Guestlist.Activity;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>Reads what is asked of the activity. A value that no entry can have asks for nothing, and is no error.</summary>
internal static class ActivityQuery
{
    public static ActivityFilter Read(DrfQuery query)
    {
        var actor = query.Filter("actor");
        var subject = query.Filter("subject");
        var (since, until) = (query.Filter("since"), query.Filter("until"));
        var filter = new ActivityFilter(
            actor is "system" or "invitee" ? actor : null,
            Id(actor),
            query.Filter("action")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Id(subject),
            WireTime.Parse(since),
            WireTime.Parse(until)
        );
        var nothing =
            (actor is not null && filter.ActorType is null && filter.ActorId is null)
            || (subject is not null && filter.SubjectId is null)
            || (since is not null && filter.Since is null)
            || (until is not null && filter.Until is null);
        return filter with { Nothing = nothing };
    }

    private static Guid? Id(string? text) => text is null ? null : WireIds.Parse(text);
}
