using MimeKit;

namespace Guestlist.TestKit;

/// <summary>One mail transaction, from MAIL FROM to its end.</summary>
public sealed class SmtpDialogue
{
    /// <summary>Its number over all connections, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The connection it came by, from 1.</summary>
    public required int Connection { get; init; }

    /// <summary>Whether the connection was encrypted.</summary>
    public required bool Encrypted { get; init; }

    /// <summary>Who had signed in, if anybody.</summary>
    public required string? User { get; init; }

    /// <summary>The address in MAIL FROM.</summary>
    public required string Sender { get; init; }

    /// <summary>The addresses in RCPT TO that were taken.</summary>
    public IReadOnlyList<string> Recipients { get; internal set; } = [];

    /// <summary>The message as it came, dots unstuffed; also what had come before a cut.</summary>
    public ReadOnlyMemory<byte> Data { get; internal set; }

    /// <summary>Whether the sink has kept the message.</summary>
    public bool Accepted { get; internal set; }

    /// <summary>The message, read.</summary>
    public ReceivedMail Mail
    {
        get
        {
            using var stream = new MemoryStream(Data.ToArray());
            return new ReceivedMail(MimeMessage.Load(stream));
        }
    }
}
