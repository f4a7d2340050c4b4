namespace Guestlist.BrowserTests.Gallery;

/// <summary>A page in a state that a person can meet it in.</summary>
/// <param name="Name">What it is called in test lists and picture files.</param>
/// <param name="Reach">Brings a window there.</param>
public sealed record Scene(string Name, Func<House, Window, Task> Reach)
{
    /// <summary>True for what happens only where invitations expire at once.</summary>
    public bool IsHasty { get; init; }
}
