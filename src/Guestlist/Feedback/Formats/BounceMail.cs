using System.Security.Cryptography;
using MimeKit;

namespace Guestlist.Feedback.Formats;

/// <summary>
/// Reads mails that tell what became of ours: delivery status notifications (RFC 3464) and complaints (RFC 5965).
/// Any bytes are a legal question.
/// </summary>
public static class BounceMail
{
    /// <summary>Longer mails are not read. Ours are small, and a report returns one of them at most.</summary>
    public const int MostBytes = 1024 * 1024;

    private const int MostLines = 20_000;
    private const int MostBoundaries = 500;
    private const int MostParts = 50;
    private const int MostDepth = 8;

    /// <summary>The reports of a mail; none when it is no report.</summary>
    public static IReadOnlyList<DeliveryReport> Read(byte[] mail)
    {
        if (mail.Length > MostBytes || IsBomb(mail))
        {
            return [];
        }

        try
        {
            using var stream = new MemoryStream(mail, writable: false);
            var options = ParserOptions.Default.Clone();
            options.MaxMimeDepth = MostDepth;
            using var message = MimeMessage.Load(options, stream);
            return [.. Reports(message, $"mail {Convert.ToHexStringLower(SHA256.HashData(mail))}")];
        }
#pragma warning disable CA1031 // Strangers choose the bytes: whatever the parser makes of them, they are no report then.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    private static IEnumerable<DeliveryReport> Reports(MimeMessage message, string eventId)
    {
        var parts = message.BodyParts.Take(MostParts).ToList();
        var original = Original(message, parts);
        return parts
            .SelectMany(part =>
                part switch
                {
                    MessageDeliveryStatus status => StatusReport.Read(status, original),
                    MessageFeedbackReport complaint => ComplaintReport.Read(complaint, original),
                    _ => [],
                }
            )
            .Select((report, at) => report with { EventId = $"{eventId} {at}" });
    }

    /// <summary>The Message-ID of the mail that is reported on; any other than ours comes to nothing later.</summary>
    private static string Original(MimeMessage message, List<MimeEntity> parts)
    {
        var candidates = parts
            .OfType<MessagePart>()
            .Select(returned => returned.Message?.Headers[HeaderId.MessageId])
            .Append(message.Headers[HeaderId.InReplyTo])
            .Append(message.Headers[HeaderId.References])
            .OfType<string>()
            .SelectMany(ids => ids.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        return candidates.Find(id => ReportedMail.Parse(id) is not null) ?? "";
    }

    /// <summary>A tree of many tiny parts or headers takes far more memory than its bytes.</summary>
    private static bool IsBomb(ReadOnlySpan<byte> mail) =>
        mail.Count((byte)'\n') > MostLines || mail.Count("\n--"u8) > MostBoundaries;
}
