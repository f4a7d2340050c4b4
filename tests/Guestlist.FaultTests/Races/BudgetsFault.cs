using Guestlist.FaultTests.People;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Races;

/// <summary>Many senders on several nodes of one PostgreSQL, one organization and one user: its budget is spent to the unit.</summary>
internal static class BudgetsFault
{
    private const int Nodes = 3;
    private const int Senders = 100;
    private const int PerSender = 5;
    private const int Bulk = 3;

    /// <summary>No multiple of what a bulk takes: the rest has to go to single creates.</summary>
    private const int Budget = 200;

    public static async Task Run(FaultOptions options, Report report)
    {
        if (!options.Engines.Contains(Engine.Postgres))
        {
            report.Say("   Several nodes need PostgreSQL.");
            return;
        }

        foreach (var setting in new[] { "CreatesPerUser", "CreatesPerNewOrganization" })
            await Spend(setting, options.Rounds ?? 3, report);
    }

    private static async Task Spend(string setting, int rounds, Report report)
    {
        var cluster = await PostgresCluster.Shared();
        var database = await cluster.CreateDatabase();
        var nodes = new List<GuestlistServer>();
        try
        {
            for (var node = 0; node < Nodes; node++)
                nodes.Add(await FaultServer.Start(Engine.Postgres, database, settings => Limit(settings, setting)));
            for (var round = 1; round <= rounds; round++)
                await Race(nodes, setting, round, report);
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
            await cluster.DropDatabase(database);
        }
    }

    private static async Task Race(List<GuestlistServer> nodes, string setting, int round, Report report)
    {
        var wires = nodes.ConvertAll(node => new Wire(node.Http, report));
        var owner = await Person.SignUp(wires[0], $"owner{round}@budget.example");
        var senders = Enumerable
            .Range(0, Senders)
            .Select(sender => owner with { Wire = wires[sender % Nodes] })
            .ToList();
        var started = TimeProvider.System.GetTimestamp();
        var answers = await Contest.Of(senders.Select((sender, at) => Sends(sender, $"{round}x{at}")));
        var took = TimeProvider.System.GetElapsedTime(started);

        var all = answers.SelectMany(answer => answer).ToList();
        var accepted = all.Where(sent => sent.Answer.Status == 201).Sum(sent => sent.Count);
        var refused = all.Count(sent => sent.Answer.Status == 429);
        report.Expect(accepted == Budget, setting, () => $"{accepted} accepted of a budget of {Budget}");
        report.Expect(
            all.All(sent => sent.Answer.Status is 201 or 429),
            setting,
            () => string.Join(", ", all.CountBy(sent => $"{sent.Answer}"))
        );
        report.Expect(
            all.Where(sent => sent.Answer.Status == 429).All(sent => sent.Answer.RetryAfter is not null),
            setting,
            () => "a refusal without Retry-After"
        );
        var stored = await owner.CountInvites();
        report.Expect(stored == Budget, setting, () => $"{stored} are stored");
        report.Say(
            $"   {setting} of {Budget}, round {round}: {Senders} senders on {Nodes} nodes, {all.Count} requests in {took.TotalMilliseconds:f0} ms, "
                + $"{accepted} invites accepted, {refused} requests refused, {stored} stored; slowest {wires.Max(wire => wire.Slowest).TotalMilliseconds:f0} ms"
        );
    }

    /// <summary>Single creates and small bulks in turn.</summary>
    private static Func<Task<List<Sent>>> Sends(Person sender, string name) =>
        async () =>
        {
            var sent = new List<Sent>();
            for (var turn = 0; turn < PerSender; turn++)
            {
                var address = $"p{name}x{turn}@budget.example";
                sent.Add(
                    turn % 2 == 0
                        ? new Sent(
                            await sender.InviteAll(Enumerable.Range(0, Bulk).Select(i => $"b{i}{address}")),
                            Bulk
                        )
                        : new Sent(await sender.Invite(address), 1)
                );
            }
            return sent;
        };

    private static void Limit(ServerSettings settings, string setting)
    {
        foreach (var budget in new[] { "CreatesPerUser", "CreatesPerOrganization", "CreatesPerNewOrganization" })
            settings.Set($"Guestlist__Budgets__{budget}", budget == setting ? $"{Budget}" : "1000000");
        settings.Set("Guestlist__Budgets__Enabled", "true");
    }

    private sealed record Sent(Answer Answer, int Count);
}
