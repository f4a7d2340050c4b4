using System.Text.RegularExpressions;

namespace Guestlist.FaultTests.Fsync;

/// <summary>Follows calls in the order of their returns and judges each 201 when it is sent.</summary>
internal abstract partial class CallOrder(int port)
{
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _created = new(StringComparer.Ordinal);

    /// <summary>How many 201 were seen to leave in time.</summary>
    public int Proved { get; private set; }

    /// <summary>How many 201 were seen at all.</summary>
    public int Answered => _answered.Count;

    /// <summary>What left too early.</summary>
    public List<string> Faults { get; } = [];

    public void Saw(SystemCall call)
    {
        if (IsToClient(call))
            Answer(call);
        else
            Storage(call);
    }

    /// <summary>A call that is not about a client's socket.</summary>
    protected abstract void Storage(SystemCall call);

    /// <summary>Whether the create of this address was durable before the place where its 201 began.</summary>
    protected abstract bool IsDurable(string address, int before);

    /// <summary>The head may leave in a call of its own; the place of the head counts.</summary>
    private void Answer(SystemCall call)
    {
        if (call.Name is "recvfrom" or "recvmsg" or "read")
            return;
        if (Head().IsMatch(call.Text))
            _created[call.Target] = call.Begin;
        if (!_created.TryGetValue(call.Target, out var began))
            return;
        foreach (var address in call.Addresses().Where(_answered.Add))
        {
            if (IsDurable(address, began))
                Proved++;
            else
                Faults.Add($"the 201 for {address} left before it was durable");
        }
    }

    private bool IsToClient(SystemCall call) => call.Target.Contains($"127.0.0.1:{port}->", StringComparison.Ordinal);

    [GeneratedRegex("HTTP/1.1 201 ", RegexOptions.NonBacktracking)]
    private static partial Regex Head();
}
