namespace Guestlist.FaultTests.Load;

/// <summary>An invite that a client was told of.</summary>
internal sealed class Promise(Guid id, string address)
{
    public Guid Id { get; } = id;

    public string Address { get; } = address;

    /// <summary>How it ended, as acknowledged; null while it is pending.</summary>
    public string? EndedAs { get; set; }
}
