namespace Guestlist.TestKit;

/// <summary>Everything a sink has seen, safe to read while it goes on.</summary>
internal sealed class SmtpRecords
{
    private readonly Lock _gate = new();
    private readonly List<SmtpDialogue> _dialogues = [];
    private readonly List<string> _commands = [];
    private int _connections;

    public int Connections => Volatile.Read(ref _connections);

    public int NextConnection() => Interlocked.Increment(ref _connections);

    public IReadOnlyList<SmtpDialogue> Dialogues()
    {
        lock (_gate)
            return _dialogues.ToArray();
    }

    public IReadOnlyList<string> Commands()
    {
        lock (_gate)
            return _commands.ToArray();
    }

    public int DialogueCount()
    {
        lock (_gate)
            return _dialogues.Count;
    }

    public void Add(string command)
    {
        lock (_gate)
            _commands.Add(command);
    }

    public SmtpDialogue Open(Func<int, SmtpDialogue> dialogue)
    {
        lock (_gate)
        {
            var opened = dialogue(_dialogues.Count + 1);
            _dialogues.Add(opened);
            return opened;
        }
    }
}
