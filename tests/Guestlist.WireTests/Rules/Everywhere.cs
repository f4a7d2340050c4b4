namespace Guestlist.WireTests.Rules;

/// <summary>Rules that need more than a row, on both engines.</summary>
public abstract class Everywhere(Servers servers)
{
    /// <summary>The engines.</summary>
    public static IEnumerable<TheoryDataRow<Engine>> Engines =>
        Servers.Engines.Select(engine => new TheoryDataRow<Engine>(engine));

    /// <summary>A fresh organization on the server that all share.</summary>
    protected async Task<World> Open(Engine engine) => await World.Open(await servers.On(engine));
}
