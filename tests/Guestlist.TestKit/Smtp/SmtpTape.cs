namespace Guestlist.TestKit;

/// <summary>
/// What went over one connection, byte by byte, and after which byte of either side it is cut: from then on nothing
/// goes in any direction.
/// </summary>
public sealed class SmtpTape
{
    private readonly Lock _gate = new();
    private readonly List<byte> _fromClient = [];
    private readonly List<byte> _fromServer = [];

    /// <summary>So many bytes of the client are read, then the connection is cut.</summary>
    public int MostFromClient { get; init; } = int.MaxValue;

    /// <summary>So many bytes of the server are sent, then the connection is cut.</summary>
    public int MostFromServer { get; init; } = int.MaxValue;

    /// <summary>What the server has read so far.</summary>
    public byte[] FromClient => Copy(_fromClient);

    /// <summary>What the server has said so far.</summary>
    public byte[] FromServer => Copy(_fromServer);

    internal bool IsCut
    {
        get
        {
            lock (_gate)
                return _fromClient.Count >= MostFromClient || _fromServer.Count >= MostFromServer;
        }
    }

    internal int RoomForClient => MostFromClient - FromClient.Length;

    internal int RoomForServer => MostFromServer - FromServer.Length;

    internal void Heard(ReadOnlySpan<byte> bytes) => Add(_fromClient, bytes);

    internal void Said(ReadOnlySpan<byte> bytes) => Add(_fromServer, bytes);

    private void Add(List<byte> side, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
            side.AddRange(bytes);
    }

    private byte[] Copy(List<byte> side)
    {
        lock (_gate)
            return [.. side];
    }
}
