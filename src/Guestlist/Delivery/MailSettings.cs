namespace Guestlist.Delivery;

/// <summary>Whether this instance can mail at all, and from which address links start.</summary>
/// <param name="Configured">An SMTP host or a pickup folder is set.</param>
/// <param name="PublicUrl">Links are built from this alone, never from a request; without a trailing slash; null when unset.</param>
public sealed record MailSettings(bool Configured, string? PublicUrl)
{
    /// <summary>What <c>emailing_attempt_made</c> says when the caller wanted a mail.</summary>
    public bool CanMail => Configured && PublicUrl is not null;
}
