using Guestlist.TestKit;

namespace Guestlist.FaultTests;

/// <summary>What the command line asks for.</summary>
/// <param name="Names">The faults to run; empty for all of them.</param>
/// <param name="Rounds">How often, where a fault has rounds; null for its own number.</param>
/// <param name="NewPeople">Rounds of the races between people without an account.</param>
/// <param name="Engines">The databases to run on.</param>
internal sealed record FaultOptions(
    IReadOnlyList<string> Names,
    int? Rounds,
    int NewPeople,
    IReadOnlyList<Engine> Engines
)
{
    public const string Usage = "faults [name …] [--rounds N] [--new-people N] [--engine sqlite|postgres]";

    /// <summary>Null when an argument makes no sense.</summary>
    public static FaultOptions? Read(string[] args, IReadOnlyList<Fault> known)
    {
        var options = new FaultOptions([], null, 50, [Engine.Sqlite, Engine.Postgres]);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--rounds" when int.TryParse(value, out var rounds) && rounds > 0:
                    options = options with { Rounds = rounds };
                    i++;
                    break;
                case "--new-people" when int.TryParse(value, out var rounds) && rounds >= 0:
                    options = options with { NewPeople = rounds };
                    i++;
                    break;
                case "--engine" when Enum.TryParse<Engine>(value, ignoreCase: true, out var only):
                    options = options with { Engines = [only] };
                    i++;
                    break;
                case var name when known.Any(fault => fault.Name == name):
                    options = options with { Names = [.. options.Names, name] };
                    break;
                default:
                    return null;
            }
        }
        return options;
    }
}
