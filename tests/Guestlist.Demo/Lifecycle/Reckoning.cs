using System.Text.Json;

namespace Guestlist.Demo.Lifecycle;

/// <summary>Whether every invite has ended as it must, and the service says so.</summary>
internal static class Reckoning
{
    public static async Task Of(Club club)
    {
        club.Transcript.Act("All invites, ended ones too");
        await club.Names.Learn();
        var list = await club.Olive.Call(HttpMethod.Get, $"{Script.Invites}?status=all&ordering=created_at", null, 200);
        var invites = list.GetProperty("results").EnumerateArray().ToList();
        Table.Print(club, invites);
        var live = await club.Olive.Call(HttpMethod.Get, Script.Invites, null, 200);
        club.Transcript.Expect(live.GetProperty("count").GetInt32() == 0, "none is live any more");
        club.Transcript.Expect(invites.Count == club.Fates.Count, $"there are {club.Fates.Count}, and no other");

        club.Transcript.Act("What happened to each, in words");
        foreach (var fate in club.Fates)
            await Explain(club, fate, invites.Find(invite => invite.GetProperty("id").GetString() == fate.Invite.Id));
    }

    private static async Task Explain(Club club, Fate fate, JsonElement invite)
    {
        var history = await club.Olive.Call(HttpMethod.Get, Club.PathOf(fate.Invite, "activity/"), null, 200);
        var entries = history.GetProperty("results").EnumerateArray().Reverse().ToList();
        club.Transcript.Saw(fate.Invite.Address);
        foreach (var entry in entries)
            club.Transcript.Saw($"  {entry.GetProperty("at").GetDateTimeOffset():HH:mm}  {Words(entry)}");
        var wrong = Wrong(fate, invite, entries.ConvertAll(Words));
        club.Transcript.Expect(
            wrong is null,
            wrong is null
                ? $"{fate.Invite.Address}: {fate.Status}, and its history says why"
                : $"{fate.Invite.Address}: {wrong}"
        );
    }

    /// <summary>What is not as it must be, or null.</summary>
    private static string? Wrong(Fate fate, JsonElement invite, List<string> words) =>
        invite.ValueKind == JsonValueKind.Undefined ? "it is not in the list"
        : Text(invite, "ended_at") is null ? "it has not ended"
        : Text(invite, "status") != fate.Status ? $"it is {Text(invite, "status")}, not {fate.Status}"
        : Text(invite.GetProperty("delivery"), "state") != fate.Delivery
            ? $"its mail is {Text(invite.GetProperty("delivery"), "state")}, not {fate.Delivery}"
        : Text(invite, "ended_link") != fate.Link ? $"it was ended by the link {Text(invite, "ended_link") ?? "none"}"
        : Unsaid(fate.Sentences, words) is { } sentence ? $"its history does not say “{sentence}”, or not in that order"
        : null;

    /// <summary>The first sentence that does not stand behind those before it, or null.</summary>
    private static string? Unsaid(IEnumerable<string> sentences, List<string> words)
    {
        var at = 0;
        foreach (var sentence in sentences)
        {
            var found = words.FindIndex(at, word => word.StartsWith(sentence, StringComparison.Ordinal));
            if (found < 0)
                return sentence;
            at = found + 1;
        }
        return null;
    }

    private static string Words(JsonElement entry) => entry.GetProperty("words").GetString()!;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
