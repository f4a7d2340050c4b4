namespace Guestlist.FaultTests.Load;

/// <summary>What the client of one organization was told. Used by one client at a time.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, Promise> _latest = new(StringComparer.Ordinal);
    private readonly List<Promise> _all = [];
    private readonly List<OpenRequest> _open = [];

    /// <summary>Every invite that was acknowledged.</summary>
    public IReadOnlyList<Promise> All => _all;

    /// <summary>Requests whose outcome is unknown.</summary>
    public IReadOnlyList<OpenRequest> Open => _open;

    /// <summary>When each acknowledged revoke was answered.</summary>
    public Dictionary<Guid, DateTimeOffset> RevokedAt { get; } = [];

    /// <summary>A create was acknowledged; it replaces the pending invite for the address.</summary>
    public void Created(Guid id, string address)
    {
        if (_latest.TryGetValue(address, out var older))
            older.EndedAs ??= "replaced";
        _all.Add(_latest[address] = new Promise(id, address));
    }

    /// <summary>Nobody knows; the addresses are left alone until somebody does.</summary>
    public void Leave(OpenRequest request) => _open.Add(request);

    /// <summary>The database has said what became of the open requests.</summary>
    public void CloseOpen() => _open.Clear();

    /// <summary>A pending invite that no open request concerns; null when there is none at hand.</summary>
    public Promise? AnyPending()
    {
        for (var tries = 0; tries < 20 && _all.Count > 0; tries++)
        {
            var promise = _all[Chance.Below(_all.Count)];
            if (promise.EndedAs is null && IsFree(promise.Address))
                return promise;
        }
        return null;
    }

    /// <summary>An address that may be invited again: known, and not a member's.</summary>
    public string? AnyKnownAddress()
    {
        if (_all.Count == 0)
            return null;
        var promise = _latest[_all[Chance.Below(_all.Count)].Address];
        return promise.EndedAs != "accepted" && IsFree(promise.Address) ? promise.Address : null;
    }

    private bool IsFree(string address) =>
        _open.TrueForAll(request => !request.Addresses.Contains(address, StringComparer.Ordinal));
}
