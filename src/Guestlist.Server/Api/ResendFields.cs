using System.Text.Json;
using Guestlist.Invites;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>Reads which invites to resend: by their ids, or all that have expired.</summary>
internal static class ResendFields
{
    /// <summary>What was asked for, each once; null for the expired ones.</summary>
    public static IReadOnlyList<AskedInvite>? Asked(DrfFields fields)
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
            : [.. items.Select(AskedInvite.Of).DistinctBy(asked => asked.Key)];
    }
}

/// <summary>One of the invites to resend, as it was asked for.</summary>
/// <param name="Id">Its id; null when what was sent is none.</param>
/// <param name="Sent">What was sent.</param>
internal readonly record struct AskedInvite(Guid? Id, JsonElement Sent)
{
    /// <summary>Equal for what asks for the same.</summary>
    public string Key =>
        Id?.ToString() ?? (Sent.ValueKind == JsonValueKind.String ? $"\"{Sent.GetString()}" : Sent.GetRawText());

    public static AskedInvite Of(JsonElement sent) =>
        new(sent.ValueKind == JsonValueKind.String ? WireIds.Parse(sent.GetString()!) : null, sent);
}
