namespace Guestlist.Delivery;

/// <summary>A promise of one mail. It holds ids only: addresses and texts are read when it is sent.</summary>
/// <param name="Kind">A word of <see cref="MailKinds"/>.</param>
/// <param name="MessageId">The left part of the Message-ID, the same for every attempt.</param>
/// <param name="OrganizationId">Whose mail it is, for fairness; null for account mail.</param>
/// <param name="SubjectId">The invite it carries, or the user who joined; null for account mail.</param>
/// <param name="UserUuid">The user it goes to, for account mail.</param>
/// <param name="GiveUpAt">When trying ends; null means <see cref="Outbox.Patience"/> from now.</param>
public sealed record MailToSend(
    string Kind,
    string MessageId,
    Guid? OrganizationId = null,
    Guid? SubjectId = null,
    Guid? UserUuid = null,
    DateTimeOffset? GiveUpAt = null
);

/// <summary>What mails there are.</summary>
public static class MailKinds
{
    /// <summary>The invitation, to the invitee; its subject is the invite.</summary>
    public const string Invite = "invite";

    /// <summary>The invitation once more, to the invitee; its subject is the invite.</summary>
    public const string InviteReminder = "invite_reminder";

    /// <summary>What of an inviter's invites is stuck, to the inviter.</summary>
    public const string Digest = "digest";

    /// <summary>Somebody joined, to every other member; its subject is the user who joined.</summary>
    public const string MemberJoined = "member_joined";

    /// <summary>The invitee of an expired invite asks for a new link, to those who look after it.</summary>
    public const string RenewalAsked = "renewal_asked";

    /// <summary>Somebody with another address asks to be the one invited, to those who look after it.</summary>
    public const string ReaddressAsked = "readdress_asked";

    /// <summary>A link to choose a new password, to a user.</summary>
    public const string PasswordReset = "password_reset";

    /// <summary>A link that proves an address, to a user.</summary>
    public const string VerifyEmail = "verify_email";
}
