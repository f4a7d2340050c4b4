namespace Guestlist.Activity;

/// <summary>The words for what can happen, as they stand in the log and on the wire.</summary>
public static class Actions
{
    /// <summary>An organization was created.</summary>
    public const string OrganizationCreated = "organization.created";

    /// <summary>Its name or a setting changed.</summary>
    public const string OrganizationUpdated = "organization.updated";

    /// <summary>Somebody became a member.</summary>
    public const string MemberJoined = "member.joined";

    /// <summary>A member's level changed.</summary>
    public const string MemberLevelChanged = "member.level_changed";

    /// <summary>A member was removed by another.</summary>
    public const string MemberRemoved = "member.removed";

    /// <summary>A member left.</summary>
    public const string MemberLeft = "member.left";

    /// <summary>An invite was created.</summary>
    public const string InviteCreated = "invite.created";

    /// <summary>A newer invite for the same address took its place.</summary>
    public const string InviteReplaced = "invite.replaced";

    /// <summary>An admin withdrew it.</summary>
    public const string InviteRevoked = "invite.revoked";

    /// <summary>The invitee joined by it.</summary>
    public const string InviteAccepted = "invite.accepted";

    /// <summary>The invitee declined it.</summary>
    public const string InviteDeclined = "invite.declined";

    /// <summary>An admin had a link shown.</summary>
    public const string InviteLinkRevealed = "invite.link_revealed";

    /// <summary>An admin changed it while it was pending.</summary>
    public const string InviteUpdated = "invite.updated";

    /// <summary>It was renewed, with a new mail where mail goes out.</summary>
    public const string InviteResent = "invite.resent";

    /// <summary>Its time was over.</summary>
    public const string InviteExpired = "invite.expired";

    /// <summary>The invitee asked for a new link.</summary>
    public const string InviteRenewalAsked = "invite.renewal_asked";

    /// <summary>Somebody with another address asked to be the one invited.</summary>
    public const string InviteReaddressAsked = "invite.readdress_asked";

    /// <summary>It was made out anew to another address.</summary>
    public const string InviteReaddressed = "invite.readdressed";

    /// <summary>Nobody answers for it any more.</summary>
    public const string InviteHeld = "invite.held";

    /// <summary>An admin answers for it from now on.</summary>
    public const string InviteReleased = "invite.released";

    /// <summary>A person looked at it.</summary>
    public const string InviteViewed = "invite.viewed";

    /// <summary>A program looked at it, as mail scanners do.</summary>
    public const string InviteScanned = "invite.scanned";

    /// <summary>Its mail was not sent, because the address gets none.</summary>
    public const string InviteMailSuppressed = "invite.mail_suppressed";

    /// <summary>Its mail was not taken and is tried again.</summary>
    public const string InviteMailDeferred = "invite.mail_deferred";

    /// <summary>Its address and its words were erased.</summary>
    public const string InviteErased = "invite.erased";

    /// <summary>Its mail was handed to the mail server.</summary>
    public const string InviteMailed = "invite.mailed";

    /// <summary>A reminder was handed to the mail server.</summary>
    public const string InviteReminded = "invite.reminded";

    /// <summary>An address gets no more mail from the organization.</summary>
    public const string SuppressionAdded = "suppression.added";

    /// <summary>It may get mail again.</summary>
    public const string SuppressionLifted = "suppression.lifted";

    /// <summary>Its mail was given up or refused for good.</summary>
    public const string InviteMailFailed = "invite.mail_failed";

    /// <summary>The recipient's server has its mail.</summary>
    public const string InviteDelivered = "invite.delivered";

    /// <summary>The recipient's server has not taken its mail yet.</summary>
    public const string InviteDeferred = "invite.deferred";

    /// <summary>Its mail came back.</summary>
    public const string InviteBounced = "invite.bounced";

    /// <summary>The recipient reported its mail as unwanted.</summary>
    public const string InviteComplained = "invite.complained";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        OrganizationCreated,
        OrganizationUpdated,
        MemberJoined,
        MemberLevelChanged,
        MemberRemoved,
        MemberLeft,
        InviteCreated,
        InviteReplaced,
        InviteRevoked,
        InviteAccepted,
        InviteDeclined,
        InviteLinkRevealed,
        InviteUpdated,
        InviteResent,
        InviteExpired,
        InviteRenewalAsked,
        InviteReaddressAsked,
        InviteReaddressed,
        InviteHeld,
        InviteReleased,
        InviteViewed,
        InviteScanned,
        InviteMailSuppressed,
        InviteMailDeferred,
        InviteErased,
        InviteMailed,
        InviteReminded,
        SuppressionAdded,
        SuppressionLifted,
        InviteMailFailed,
        InviteDelivered,
        InviteDeferred,
        InviteBounced,
        InviteComplained,
    ];

    /// <summary>Those that words mean: each is an action, or a beginning that ends with a full stop. Others mean none.</summary>
    public static IReadOnlyList<string> MeantBy(IReadOnlyCollection<string> words) =>
        [.. All.Where(action => words.Any(word => Means(word, action)))];

    private static bool Means(string word, string action) =>
        word.EndsWith('.') ? action.StartsWith(word, StringComparison.Ordinal) : action == word;
}
