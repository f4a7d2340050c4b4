using System.Text.Json;
using Guestlist.FaultTests.Load;
using Guestlist.FaultTests.People;
using Guestlist.FaultTests.Rows;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Retries;

/// <summary>The program dies while clients repeat their creates under keys: one invite and one answer a key.</summary>
internal static class RetriesFault
{
    private const int KeysPerRound = 50;
    private const int Repeats = 5;

    public static async Task Run(FaultOptions options, Report report)
    {
        foreach (var engine in options.Engines)
            await On(engine, options.Rounds ?? 20, report);
    }

    private static async Task On(Engine engine, int rounds, Report report)
    {
        await using var server = await FaultServer.Start(engine);
        var owner = await Person.SignUp(new Wire(server.Http, report), "owner@keys.example");
        var client = new KeyedClient(server.Http, owner, report);
        var asked = new List<Task<KeyedAnswer[]>>();
        for (var round = 0; round < rounds; round++)
        {
            // The keys whose claim died with the server are asked for on and on while the next round begins.
            asked.AddRange(Enumerable.Range(round * KeysPerRound, KeysPerRound).Select(key => Ask(client, key)));
            await Kill(server, client);
            await server.StartAgain();
        }
        var answers = await Task.WhenAll(asked);
        Check(answers, (await StoredRows.Of(server)).Invites[owner.Email].ToLookup(invite => invite.Address), report);
        var listed = await owner.CountInvites();
        report.Expect(listed == asked.Count, "count", () => $"{listed} listed of {asked.Count}");
        report.Say(
            $"   {engine}: {asked.Count} keys asked {Repeats} times each, {rounds} kills; "
                + $"{answers.Sum(of => of.Count(answer => answer.Replayed))} of {client.Told} answers were repeats"
        );
        report.Say($"   {engine}: {client.CutOff} requests cut off, {client.ToldToWait} told to wait");
    }

    private static Task<KeyedAnswer[]> Ask(KeyedClient client, int key) =>
        Task.WhenAll(
            Enumerable.Range(0, Repeats).Select(_ => Task.Run(() => client.Create($"key-{key}", AddressOf(key))))
        );

    private static string AddressOf(int key) => $"k{key}@keys.example";

    /// <summary>Kills at a moment that chance picks, while some have their answers and others wait.</summary>
    private static async Task Kill(GuestlistServer server, KeyedClient client)
    {
        var until = client.Told + 1 + Chance.Below(KeysPerRound * Repeats * 4 / 5);
        await Deadline.Until(() => client.Told >= until, TimeSpan.FromMinutes(1), "the clients are told");
        server.Kill();
    }

    private static void Check(KeyedAnswer[][] answers, ILookup<string, StoredInvite> stored, Report report)
    {
        for (var key = 0; key < answers.Length; key++)
        {
            var (number, rows) = (key, stored[AddressOf(key)].ToList());
            var bodies = answers[key].Select(answer => answer.Body).Distinct(StringComparer.Ordinal).ToList();
            report.Expect(rows.Count == 1, "one invite a key", () => $"key {number} made {rows.Count}");
            report.Expect(bodies.Count == 1, "one body a key", () => $"key {number} was answered {bodies.Count} ways");
            var told = JsonDocument.Parse(bodies[0]).RootElement.GetProperty("id").GetGuid();
            report.Expect(rows.Exists(row => row.Id == told), "I1", () => $"{told} is not stored");
            report.Expect(
                answers[number].Count(answer => !answer.Replayed) <= 1,
                "one first answer",
                () => $"key {number} has several"
            );
        }
    }
}
