using System.Text.Json;
using Guestlist.Access;
using Guestlist.Invites;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>Reads the list of a bulk.</summary>
internal static class InviteList
{
    public static IReadOnlyList<InviteDraft> Read(Place place, ParsedBody body, int most)
    {
        if (body.IsForm || body.Root.ValueKind != JsonValueKind.Array)
        {
            throw Fail("invalid_input", "This endpoint needs an array of data for bulk invite creation.");
        }

        if (body.Root.GetArrayLength() > most)
        {
            throw Fail("max_length", $"A maximum of {most} invites can be sent in a single request.");
        }

        RefuseHigherLevels(place, body.Root);
        return
        [
            .. body.Root.EnumerateArray().Select((item, index) => InviteFields.Read(DrfFields.OfItem(item, index))),
        ];
    }

    /// <summary>A level above one's own wins over every other error of the list.</summary>
    private static void RefuseHigherLevels(Place place, JsonElement list)
    {
        var highest = list.EnumerateArray()
            .Where(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("level", out _))
            .Select(item => PythonText.Str(item.GetProperty("level")))
            .Select(level =>
                level is "8" ? Level.Admin
                : level is "15" ? Level.Owner
                : Level.Member
            )
            .DefaultIfEmpty(Level.Member)
            .Max();
        if (!place.IsAtLeast(highest))
        {
            throw new WireException(DrfErrors.From(new LevelAboveOwn()));
        }
    }

    private static WireException Fail(string code, string detail) => new(DrfErrors.Invalid(code, detail));
}
