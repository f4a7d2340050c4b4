namespace Guestlist.WireTests.Harness;

/// <summary>One row of a wire table.</summary>
/// <param name="Rule">The rule as a sentence; also the row's name in the runner.</param>
/// <param name="Covers">The statements of docs/wire.md it proves, separated by blanks.</param>
/// <param name="Plays">The requests and what they answer.</param>
/// <param name="Mails">Who gets a mail, as names separated by blanks; nobody when empty.</param>
/// <param name="Writes">Which actions enter the organization's activity, oldest first; none when empty.</param>
public sealed record Scenario(
    string Rule,
    string Covers,
    Func<World, Task> Plays,
    string Mails = "",
    string Writes = ""
)
{
    /// <summary>The settings of the server, or null for the usual one.</summary>
    public Setup? On { get; init; }

    /// <summary>Whether the row begins without anybody: it has its server to itself and checks for itself what follows.</summary>
    public bool BeginsWithNobody { get; init; }

    /// <summary>Whether the row ends without an owner or organization, so that nothing is left to look at.</summary>
    public bool LeavesNothing { get; init; }

    /// <summary>Whether a mail sent last would not come: the server cannot mail, or invites expire before theirs is out.</summary>
    public bool LeavesNoMail { get; init; }
}

/// <summary>A way to set up a server.</summary>
/// <param name="Name">Rows of one name share a server; null keeps one for the row alone.</param>
/// <param name="Configure">What differs from the usual.</param>
public sealed record Setup(string? Name, Action<ServerSettings> Configure)
{
    /// <summary>Invites live for a second.</summary>
    public static Setup ShortLives { get; } =
        new("short lives", settings => settings.Set("Guestlist__Invites__Lifetime", "00:00:01"));

    /// <summary>A server for one row.</summary>
    public static Setup Alone(Action<ServerSettings> configure) => new(null, configure);
}

/// <summary>A table of scenarios about one part of the wire.</summary>
public interface ITable
{
    /// <summary>The rows.</summary>
    static abstract IEnumerable<Scenario> Rows { get; }
}
