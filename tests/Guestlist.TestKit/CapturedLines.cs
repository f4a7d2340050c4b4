using System.Diagnostics;

namespace Guestlist.TestKit;

/// <summary>Every line a process wrote, in the order of arrival.</summary>
internal sealed class CapturedLines
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Snapshot()
    {
        lock (_gate)
            return _lines.ToArray();
    }

    /// <summary>Listens to both outputs of a process that is about to start.</summary>
    public void Attach(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
    }

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (_gate)
            _lines.Add(line);
    }
}
