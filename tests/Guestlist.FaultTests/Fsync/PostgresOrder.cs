using System.Text.RegularExpressions;

namespace Guestlist.FaultTests.Fsync;

/// <summary>
/// The batch with an invite goes to PostgreSQL, which answers that it is idle again (nothing is left open or
/// rolled back), then the 201 leaves.
/// </summary>
internal sealed partial class PostgresOrder(int port, int databasePort) : CallOrder(port)
{
    private readonly Dictionary<string, (string Socket, int Begin)> _sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _committed = new(StringComparer.Ordinal);

    protected override void Storage(SystemCall call)
    {
        if (!call.Target.Contains($"->127.0.0.1:{databasePort}", StringComparison.Ordinal))
            return;
        if (call.Name is "recvfrom" or "recvmsg" or "read")
            Heard(call);
        else
            Asked(call);
    }

    /// <summary>An address that is sent once more waits for the later answer.</summary>
    private void Asked(SystemCall call)
    {
        foreach (var address in call.Addresses())
        {
            _sent[address] = (call.Target, call.Begin);
            _committed.Remove(address);
        }
    }

    private void Heard(SystemCall call)
    {
        if (!Idle().IsMatch(call.Text) || Rollback().IsMatch(call.Text))
            return;
        foreach (var (address, asked) in _sent)
        {
            if (asked.Socket == call.Target && asked.Begin < call.Begin)
                _committed.TryAdd(address, call.End);
        }
    }

    protected override bool IsDurable(string address, int before) =>
        _committed.TryGetValue(address, out var end) && end < before;

    // ReadyForQuery, 5 bytes long, status I: outside a transaction. Inside one it is T.
    [GeneratedRegex(@"Z\\0\\0\\0\\5I", RegexOptions.NonBacktracking)]
    private static partial Regex Idle();

    [GeneratedRegex("ROLLBACK", RegexOptions.NonBacktracking)]
    private static partial Regex Rollback();
}
