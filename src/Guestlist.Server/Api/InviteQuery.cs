using Guestlist.Invites;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Users;

namespace Guestlist.Server.Api;

/// <summary>
/// Reads what is asked of the list of invites. An empty value counts as absent; one that no invite can have asks for
/// nothing, and is no error; an unknown order is the usual one.
/// </summary>
internal static class InviteQuery
{
    private const char AnywhereMark = '*';

    public static InviteFilter Read(DrfQuery query, User caller)
    {
        var (status, level) = (query.Filter("status"), query.Filter("level"));
        var (inviter, held) = (query.Filter("created_by"), query.Filter("held"));
        var search = query.Filter("search");
        var filter = new InviteFilter(
            status is null ? null : Words(query),
            search is null ? null : Search(search),
            Level(level),
            inviter == "@me" ? caller.Uuid
                : inviter is null ? null
                : WireIds.Parse(inviter),
            held switch
            {
                "true" => true,
                "false" => false,
                _ => null,
            },
            Order(query.Filter("ordering"))
        );
        var nothing =
            filter.Statuses is { Count: 0 }
            || (level is not null && filter.Level is null)
            || (inviter is not null && filter.CreatedBy is null)
            || (held is not null && filter.Held is null)
            || (search is not null && filter.Search is null);
        return filter with { Nothing = nothing };
    }

    private static List<string> Words(DrfQuery query)
    {
        var asked = query
            .Each("status")
            .SelectMany(value =>
                value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            .ToList();
        return asked.Contains("all") ? [.. Statuses.All] : [.. Statuses.All.Where(asked.Contains)];
    }

    /// <summary>PostgreSQL takes no U+0000 as text, and no invite has one.</summary>
    private static InviteSearch? Search(string text)
    {
        var plain = text.TrimStart(AnywhereMark).ToLowerInvariant();
        return plain.Length == 0 || plain.Contains('\0', StringComparison.Ordinal)
            ? null
            : new InviteSearch(plain, text[0] == AnywhereMark);
    }

    private static Level? Level(string? text) =>
        text switch
        {
            "1" => Guestlist.Level.Member,
            "8" => Guestlist.Level.Admin,
            "15" => Guestlist.Level.Owner,
            _ => null,
        };

    private static InviteOrder? Order(string? text)
    {
        var descending = text?.StartsWith('-') ?? false;
        InviteOrderBy? by = text?.TrimStart('-') switch
        {
            "created_at" => InviteOrderBy.CreatedAt,
            "target_email" => InviteOrderBy.TargetEmail,
            "expires_at" => InviteOrderBy.ExpiresAt,
            _ => null,
        };
        var order = by is null ? null : new InviteOrder(by.Value, descending);
        return order == InviteOrder.Newest ? null : order;
    }
}
