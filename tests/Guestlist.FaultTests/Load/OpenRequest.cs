namespace Guestlist.FaultTests.Load;

/// <summary>A request nobody answered: it was carried out, or it was not, but never by half.</summary>
/// <param name="Ending">How the invite ends if it was; null for a create.</param>
/// <param name="Invite">The invite that was to end.</param>
/// <param name="Addresses">The addresses that were to be invited.</param>
internal sealed record OpenRequest(string? Ending, Guid? Invite, IReadOnlyList<string> Addresses)
{
    public static OpenRequest ToEnd(Promise promise, string ending) => new(ending, promise.Id, [promise.Address]);

    public static OpenRequest ToCreate(IReadOnlyList<string> addresses) => new(null, null, addresses);
}
