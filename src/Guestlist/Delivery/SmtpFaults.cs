using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Guestlist.Delivery;

/// <summary>Reads MailKit's exceptions as reports of where a dialogue ended.</summary>
internal static class SmtpFaults
{
    /// <summary>The report, or null for an exception that is a bug and none of SMTP's.</summary>
    /// <param name="e">What was thrown.</param>
    /// <param name="phase">How far the dialogue had come.</param>
    /// <param name="security">What was required.</param>
    public static SmtpReport? Describe(Exception e, SmtpPhase phase, SmtpSecurity security) =>
        e switch
        {
            // The connection learns of the 354 only by this exception; a yes in its place must not count as a delivery.
            SmtpCommandException { ErrorCode: SmtpErrorCode.UnexpectedStatusCode } reply
                when phase == SmtpPhase.Message => new(SmtpPhase.Data, (int)reply.StatusCode, reply.Message),
            SmtpCommandException reply => new(phase, (int)reply.StatusCode, reply.Message),
            SslHandshakeException => new(
                SmtpPhase.Tls,
                null,
                "The mail server's TLS certificate or handshake was refused."
            ),
            AuthenticationException { InnerException: SmtpCommandException reply } => new(
                SmtpPhase.SignIn,
                (int)reply.StatusCode,
                reply.Message
            ),
            AuthenticationException => new(SmtpPhase.SignIn, null, "The mail server refused the account."),
            ServiceNotAuthenticatedException => new(phase, 530, "The mail server wants an account."),
            NotSupportedException when phase == SmtpPhase.SignIn => new(
                phase,
                null,
                "The mail server offers no sign-in."
            ),
            NotSupportedException when security == SmtpSecurity.StartTls => new(
                SmtpPhase.Tls,
                null,
                "The mail server does not offer STARTTLS, which is required."
            ),
            OperationCanceledException or TimeoutException => new(phase, null, Silence(phase)),
            SocketException or IOException or ProtocolException or ServiceNotConnectedException => new(
                phase,
                null,
                Cut(phase)
            ),
            _ => null,
        };

    private static string Silence(SmtpPhase phase) => $"The mail server did not answer in time {Where(phase)}.";

    private static string Cut(SmtpPhase phase) =>
        phase == SmtpPhase.Connect
            ? "The mail server could not be reached."
            : $"The connection to the mail server was lost {Where(phase)}.";

    private static string Where(SmtpPhase phase) =>
        phase switch
        {
            SmtpPhase.Connect => "when connecting",
            SmtpPhase.Tls => "when securing the connection",
            SmtpPhase.SignIn => "when signing in",
            SmtpPhase.Sender => "before the sender was accepted",
            SmtpPhase.Recipient => "before the recipient was accepted",
            _ => "while the message was handed over",
        };
}
