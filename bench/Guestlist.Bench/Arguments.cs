using Guestlist.TestKit;

namespace Guestlist.Bench;

internal static class Arguments
{
    /// <summary>The databases a run is asked to measure.</summary>
    public static IReadOnlyList<Engine> Engines(string[] rest) =>
        rest switch
        {
            ["--engine", "sqlite"] => [Engine.Sqlite],
            ["--engine", "postgres"] => [Engine.Postgres],
            [] or ["--engine", "both"] => [Engine.Sqlite, Engine.Postgres],
            _ => throw new ArgumentException("--engine takes sqlite, postgres or both", nameof(rest)),
        };
}
