using System.Text.Json;
using Guestlist.Invites;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>Reads which invites to resend: by their ids, or all that have expired.</summary>
internal static class ResendFields
{
    /// <summary>The ids; null for the expired ones. A text that is no id becomes one that nothing has.</summary>
    public static IReadOnlyList<Guid>? Ids(DrfFields fields)
    {
        if (fields.Text("status", maxLength: 100) is { } status)
        {
            return status == Statuses.Expired
                ? null
                : throw fields.Fail("status", "invalid_choice", $"\"{status}\" is not a valid choice.");
        }

        var items = fields.List("ids") ?? throw fields.Fail("ids", "required", "This field is required.");
        return items.Count > ResendInvites.MostAtOnce
            ? throw fields.Fail(
                "ids",
                "max_length",
                $"A maximum of {ResendInvites.MostAtOnce} invites can be resent in a single request."
            )
            : [.. items.Select(Id)];
    }

    private static Guid Id(JsonElement item) =>
        item.ValueKind == JsonValueKind.String && WireIds.Parse(item.GetString()!) is { } id ? id : Guid.Empty;
}
