namespace Guestlist.TestKit;

/// <summary>The server's side of a connection that is taped and cut as its tape says.</summary>
internal sealed class TapedStream(Stream inner, SmtpTape tape) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        CutIfDue();
        var read = await inner.ReadAsync(buffer[..Math.Min(buffer.Length, tape.RoomForClient)], cancellationToken);
        tape.Heard(buffer.Span[..read]);
        return read;
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        CutIfDue();
        var part = buffer[..Math.Min(buffer.Length, tape.RoomForServer)];
        await inner.WriteAsync(part, cancellationToken);
        tape.Said(part.Span);
        CutIfDue();
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void CutIfDue()
    {
        if (tape.IsCut)
            throw new IOException("The tape ends here.");
    }
}
