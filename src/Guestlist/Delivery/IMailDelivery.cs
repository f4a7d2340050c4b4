using MimeKit;

namespace Guestlist.Delivery;

/// <summary>A way out for mails: <see cref="SmtpDelivery"/> or <see cref="PickupDelivery"/>.</summary>
public interface IMailDelivery : IAsyncDisposable
{
    /// <summary>Hands over one message to its one recipient. Every end is a verdict; only a bug throws.</summary>
    Task<Verdict> Deliver(MimeMessage message, Dialogue dialogue);

    /// <summary>Closes what is kept open for the next mail; called when there is none.</summary>
    Task Rest();
}
