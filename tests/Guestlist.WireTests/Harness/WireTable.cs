using System.Diagnostics.CodeAnalysis;

namespace Guestlist.WireTests.Harness;

/// <summary>Runs the rows of a table on both engines, each in an organization of its own.</summary>
public abstract class WireTable<TTable>(Servers servers)
    where TTable : ITable
{
    /// <summary>Every row with every engine.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The runner looks for the rows here, by name.")]
    public static IEnumerable<TheoryDataRow<Engine, string>> Cases =>
        from row in TTable.Rows
        from engine in Servers.Engines
        select new TheoryDataRow<Engine, string>(engine, row.Rule) { TestDisplayName = $"{row.Rule} [{engine}]" };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Row_holds(Engine engine, string rule)
    {
        var row = TTable.Rows.Single(row => row.Rule == rule);
        if (row.On is { Name: null } alone)
        {
            await using var server = await GuestlistServer.Start(engine, alone.Configure);
            await Plays(row, server);
        }
        else
        {
            await Plays(row, row.On is { } shared ? await servers.On(engine, shared) : await servers.On(engine));
        }
    }

    private static async Task Plays(Scenario row, GuestlistServer server)
    {
        var world = row.BeginsWithNobody ? new World(server) : await World.Open(server);
        await row.Plays(world);
        if (!row.BeginsWithNobody)
            await Aftermath.IsAsTold(world, row);
    }
}
