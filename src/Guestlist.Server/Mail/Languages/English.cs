using System.Globalization;

namespace Guestlist.Server.Mail.Languages;

/// <summary>English.</summary>
public sealed class English : MailWords
{
    /// <inheritdoc/>
    public override string Tag => "en";

    /// <inheritdoc/>
    public override DigestWords Digest { get; } = new EnglishDigest();

    /// <inheritdoc/>
    public override NoticeWords Notices { get; } = new EnglishNotices();

    /// <inheritdoc/>
    public override string Date(DateTimeOffset time) =>
        time.ToString("dddd, d MMMM yyyy, HH:mm'\u00a0UTC'", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string Greeting(string name) => name.Length > 0 ? $"Hello {name}," : "Hello,";

    /// <inheritdoc/>
    public override string InviteSubject(string inviter, string organization, string service) =>
        $"{inviter} invited you to join {organization} on {service}";

    /// <inheritdoc/>
    public override string InviteHeading(string organization) => $"Join {organization}";

    /// <inheritdoc/>
    public override string InviteBody(string inviter, string organization, string service, Level level)
    {
        var role = level switch
        {
            Level.Owner => "an owner",
            Level.Admin => "an admin",
            _ => "a member",
        };
        return $"{inviter} invited you to join {organization} on {service} as {role}.";
    }

    /// <inheritdoc/>
    public override string InviteAction => "See the invitation";

    /// <inheritdoc/>
    public override string Writes(string inviter) => $"{inviter} writes:";

    /// <inheritdoc/>
    public override string OpenUntil(string date) => $"The invitation is open until {date}.";

    /// <inheritdoc/>
    public override string ForYouAlone => "It is for you alone: please do not forward this mail.";

    /// <inheritdoc/>
    public override string NotWanted =>
        "Don’t want to join, or don’t know who this is? You can decline on that page, or just ignore this mail.";

    /// <inheritdoc/>
    public override string Unsubscribe => "Stop these mails";

    /// <inheritdoc/>
    public override string ReminderSubject(string subject) => $"Reminder: {subject}";

    /// <inheritdoc/>
    public override string DaysLeft(int days) =>
        days == 1
            ? "You have not answered yet, and 1 day is left."
            : $"You have not answered yet, and {days} days are left.";

    /// <inheritdoc/>
    public override string HoursLeft(int hours) =>
        hours == 1
            ? "You have not answered yet, and 1 hour is left."
            : $"You have not answered yet, and {hours} hours are left.";

    /// <inheritdoc/>
    public override string Somebody => "Somebody";

    /// <inheritdoc/>
    public override string JoinedSubject(string first, string service) => $"{first} joined you on {service}";

    /// <inheritdoc/>
    public override string JoinedHeading(string first, string organization) => $"{first} joined {organization}";

    /// <inheritdoc/>
    public override string JoinedBody(string name, string address, string organization, string service) =>
        $"{name} ({address}) accepted an invitation and joined {organization} on {service}.";

    /// <inheritdoc/>
    public override string JoinedWhy(string organization) =>
        $"You get this mail because you are a member of {organization}. An admin can turn these mails off.";

    /// <inheritdoc/>
    public override string Open(string service) => $"Open {service}";

    /// <inheritdoc/>
    public override string ResetSubject(string service) => $"Choose a new password for {service}";

    /// <inheritdoc/>
    public override string ResetAction => "Choose a new password";

    /// <inheritdoc/>
    public override string ResetBody(string service) =>
        $"Somebody, probably you, asked for a new password for your account on {service}.";

    /// <inheritdoc/>
    public override string ResetNotYou => "Not you? Ignore this mail: your password stays as it is.";

    /// <inheritdoc/>
    public override string VerifySubject(string service) => $"Confirm your address for {service}";

    /// <inheritdoc/>
    public override string VerifyHeading => "Confirm your address";

    /// <inheritdoc/>
    public override string VerifyBody(string service) =>
        $"Please confirm that this address belongs to your account on {service}. You will be asked to sign in.";

    /// <inheritdoc/>
    public override string VerifyAction => "Confirm the address";

    /// <inheritdoc/>
    public override string VerifyNotYou => "No such account? Ignore this mail, and the address stays unconfirmed.";

    /// <inheritdoc/>
    public override string WorksOnceUntil(string date) => $"The link works once, until {date}.";
}
