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
    /// <summary>The settings of a server of the row's own, or null to share one with the other rows.</summary>
    public Action<ServerSettings>? OwnServer { get; init; }

    /// <summary>Whether the row ends without an owner or organization, so that nothing is left to look at.</summary>
    public bool LeavesNothing { get; init; }

    /// <summary>Whether the row's server cannot mail, so that no later mail can tell that all are out.</summary>
    public bool LeavesNoMail { get; init; }
}

/// <summary>A table of scenarios about one part of the wire.</summary>
public interface ITable
{
    /// <summary>The rows.</summary>
    static abstract IEnumerable<Scenario> Rows { get; }
}
