using System.Globalization;

namespace Guestlist.Server.Mail;

/// <summary>Times as people read them, always with their zone.</summary>
public static class MailDates
{
    /// <summary>"Monday, 30 November 2026, 14:05 UTC".</summary>
    public static string Long(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("dddd, d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
