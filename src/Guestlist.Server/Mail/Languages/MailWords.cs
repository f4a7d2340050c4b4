namespace Guestlist.Server.Mail.Languages;

/// <summary>
/// All sentences of all mails in one language. A language that lacks one does not build. Names come in harmless and
/// isolated; a sentence puts nothing to them that depends on their gender, their case or their first sound.
/// </summary>
public abstract class MailWords
{
    /// <summary>The language as BCP 47 writes it.</summary>
    public abstract string Tag { get; }

    /// <summary>A time in full, with its day of the week and its zone.</summary>
    /// <param name="time">In UTC.</param>
    public abstract string Date(DateTimeOffset time);

    /// <summary>The first words to somebody whose name may be unknown, and then is empty.</summary>
    public abstract string Greeting(string name);

    /// <summary>What stands before a link in plain text.</summary>
    public virtual string Labelled(string label) => $"{label}:";

    /// <summary>Subject of an invitation.</summary>
    public abstract string InviteSubject(string inviter, string organization, string service);

    /// <summary>Its heading.</summary>
    public abstract string InviteHeading(string organization);

    /// <summary>Who invites where and as what.</summary>
    public abstract string InviteBody(string inviter, string organization, string service, Level level);

    /// <summary>The link to the invitation.</summary>
    public abstract string InviteAction { get; }

    /// <summary>Introduces the inviter's own words.</summary>
    public abstract string Writes(string inviter);

    /// <summary>Until when it can be accepted.</summary>
    public abstract string OpenUntil(string date);

    /// <summary>The link is personal.</summary>
    public abstract string ForYouAlone { get; }

    /// <summary>What to do who does not want it.</summary>
    public abstract string NotWanted { get; }

    /// <summary>The link that stops mails like this one.</summary>
    public abstract string Unsubscribe { get; }

    /// <summary>Subject of a reminder, from the invitation's.</summary>
    public abstract string ReminderSubject(string subject);

    /// <summary>No answer yet, and so many whole days are left, at least 1.</summary>
    public abstract string DaysLeft(int days);

    /// <summary>The same in hours, for less than two days.</summary>
    public abstract string HoursLeft(int hours);

    /// <summary>Stands for a name that is empty, at the beginning of a sentence.</summary>
    public abstract string Somebody { get; }

    /// <summary>Subject of the notice of a new member.</summary>
    public abstract string JoinedSubject(string first, string service);

    /// <summary>Its heading.</summary>
    public abstract string JoinedHeading(string first, string organization);

    /// <summary>Who joined.</summary>
    public abstract string JoinedBody(string name, string address, string organization, string service);

    /// <summary>Why one gets it.</summary>
    public abstract string JoinedWhy(string organization);

    /// <summary>The link to the service.</summary>
    public abstract string Open(string service);

    /// <summary>Subject of the link to a new password.</summary>
    public abstract string ResetSubject(string service);

    /// <summary>Its heading and its link.</summary>
    public abstract string ResetAction { get; }

    /// <summary>Who asked for it.</summary>
    public abstract string ResetBody(string service);

    /// <summary>What to do when it was somebody else.</summary>
    public abstract string ResetNotYou { get; }

    /// <summary>Subject of the link that proves an address.</summary>
    public abstract string VerifySubject(string service);

    /// <summary>Its heading.</summary>
    public abstract string VerifyHeading { get; }

    /// <summary>What is asked for.</summary>
    public abstract string VerifyBody(string service);

    /// <summary>Its link.</summary>
    public abstract string VerifyAction { get; }

    /// <summary>What to do who has no account.</summary>
    public abstract string VerifyNotYou { get; }

    /// <summary>A link that works once.</summary>
    public abstract string WorksOnceUntil(string date);

    /// <summary>The sentences of notices about an invite.</summary>
    public abstract NoticeWords Notices { get; }

    /// <summary>The sentences of the digest.</summary>
    public abstract DigestWords Digest { get; }
}
