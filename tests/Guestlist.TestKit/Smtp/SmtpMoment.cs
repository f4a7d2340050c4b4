namespace Guestlist.TestKit;

/// <summary>Where a conversation stands when the script is asked.</summary>
/// <param name="Phase">What the client has just said.</param>
/// <param name="Connection">The connection's number, from 1.</param>
/// <param name="Dialogue">The number of MAIL commands so far over all connections, this one included.</param>
/// <param name="Recipients">The recipients named in this dialogue, the one being judged included.</param>
public sealed record SmtpMoment(SmtpPhase Phase, int Connection, int Dialogue, IReadOnlyList<string> Recipients);
