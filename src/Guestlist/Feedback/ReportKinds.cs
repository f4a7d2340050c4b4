using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Suppressions;

namespace Guestlist.Feedback;

/// <summary>What each kind of report is called and causes. A pure table.</summary>
internal static class ReportKinds
{
    /// <summary>The word of the delivery's state; both kinds of bounce are one to the invite.</summary>
    public static string Word(this ReportKind kind) =>
        kind switch
        {
            ReportKind.Delivered => "delivered",
            ReportKind.Deferred => DeliveryStates.Deferred,
            ReportKind.Complained => DeliveryStates.Complained,
            _ => DeliveryStates.Bounced,
        };

    /// <summary>The word of the activity.</summary>
    public static string Action(this ReportKind kind) =>
        kind switch
        {
            ReportKind.Delivered => Actions.InviteDelivered,
            ReportKind.Deferred => Actions.InviteDeferred,
            ReportKind.Complained => Actions.InviteComplained,
            _ => Actions.InviteBounced,
        };

    /// <summary>Why the address gets no more mail of the organization; null when it still does.</summary>
    public static string? Suppression(this ReportKind kind) =>
        kind switch
        {
            ReportKind.HardBounced => Reasons.HardBounce,
            ReportKind.Complained => Reasons.Complaint,
            _ => null,
        };

    /// <summary>What the invite says when the report gives no words.</summary>
    public static string Silence(this ReportKind kind) =>
        kind switch
        {
            ReportKind.Deferred => "The recipient's mail server has not taken it yet.",
            ReportKind.HardBounced => "Mail to this address came back for good.",
            ReportKind.Complained => "The recipient reported the mail as unwanted.",
            _ => "The mail came back.",
        };
}
