using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Unsubscribing;

/// <summary>What holders of unsubscribe links are told.</summary>
internal static class UnsubscribeNotices
{
    public static readonly Notice Unknown = new("This link no longer stops any mail")
    {
        ReasonsIntroduction = "One of these may be the case:",
        Reasons =
        [
            "It is more than a year old: use the one in your latest mail.",
            "The organization that wrote to you is gone, and sends no more mail.",
            "The address is incomplete: copy the whole link from the mail.",
        ],
    };

    /// <summary>The answer to a mail program; people seldom see it.</summary>
    public static Notice Done(string path) =>
        new("You get no more mail from this organization", "It took effect at once.")
        {
            Actions = [new("See what else you can choose", path)],
        };
}
