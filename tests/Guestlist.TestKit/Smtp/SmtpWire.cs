using System.Text;

namespace Guestlist.TestKit;

/// <summary>Lines in, lines out; knows nothing of SMTP but CRLF.</summary>
internal sealed class SmtpWire(Stream stream)
{
    private readonly byte[] _buffer = new byte[8192];
    private int _start;
    private int _end;

    /// <summary>What is read from and written to; replaced when TLS begins.</summary>
    public Stream Stream { get; } = stream;

    /// <summary>The next line without its CRLF; incomplete when the connection or the budget ends first.</summary>
    /// <param name="budget">Bytes that may be taken at most.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<(byte[] Bytes, bool Complete)> ReadLine(int budget, CancellationToken stop)
    {
        var line = new List<byte>();
        while (line.Count < budget && (_start < _end || await Fill(stop)))
        {
            var next = _buffer[_start++];
            if (next == '\n')
                return (line is [.., (byte)'\r'] ? [.. line[..^1]] : [.. line], true);
            line.Add(next);
        }
        return ([.. line], false);
    }

    /// <summary>The next line as text, or null at the end of the connection.</summary>
    public async Task<string?> ReadText(CancellationToken stop) =>
        await ReadLine(int.MaxValue, stop) is (var line, true) ? Encoding.UTF8.GetString(line) : null;

    /// <summary>Sends one line.</summary>
    public async Task Say(string line, CancellationToken stop)
    {
        await Stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), stop);
        await Stream.FlushAsync(stop);
    }

    private async Task<bool> Fill(CancellationToken stop)
    {
        _start = 0;
        _end = await Stream.ReadAsync(_buffer, stop);
        return _end > 0;
    }
}
