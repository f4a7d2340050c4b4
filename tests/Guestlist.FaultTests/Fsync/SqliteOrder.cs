namespace Guestlist.FaultTests.Fsync;

/// <summary>The page that holds an invite goes to the WAL, the WAL is synced, then the 201 leaves.</summary>
internal sealed class SqliteOrder(int port) : CallOrder(port)
{
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _synced = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _groups = [];

    /// <summary>How many syncs made traced invites durable.</summary>
    public int Groups => _groups.Count;

    /// <summary>The most invites that one sync made durable.</summary>
    public int LargestGroup => _groups.Values.DefaultIfEmpty().Max();

    protected override void Storage(SystemCall call)
    {
        if (!call.Target.EndsWith("-wal", StringComparison.Ordinal))
            return;
        if (call.Name is "fsync" or "fdatasync")
            Synced(call);
        foreach (var address in call.Addresses())
            _written.TryAdd(address, call.End);
    }

    /// <summary>Only what was written before the sync began is known to be on disk when it returns.</summary>
    private void Synced(SystemCall sync)
    {
        var group = _written.Where(page => page.Value < sync.Begin && !_synced.ContainsKey(page.Key)).ToList();
        foreach (var (address, _) in group)
            _synced[address] = sync.End;
        if (group.Count > 0)
            _groups[sync.End] = group.Count;
    }

    protected override bool IsDurable(string address, int before) =>
        _synced.TryGetValue(address, out var end) && end < before;
}
