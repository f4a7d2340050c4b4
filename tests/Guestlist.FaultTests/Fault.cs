namespace Guestlist.FaultTests;

/// <summary>One way in which the world goes wrong.</summary>
/// <param name="Name">The verb on the command line.</param>
/// <param name="Summary">What it shows, in a line.</param>
/// <param name="Run">Does it, and tells the report what it saw.</param>
internal sealed record Fault(string Name, string Summary, Func<FaultOptions, Report, Task> Run);
