namespace Guestlist.Server.Pages.Frame;

/// <summary>What people are told when something other than an invitation stands in the way.</summary>
internal static class Notices
{
    private static readonly PageAction Start = new("Go to the start page", "/");

    public static readonly Notice NotFound = new(
        "There is no such page",
        "The address may be mistyped, or a mail program may have cut it in two. Copy the whole link."
    )
    {
        Actions = [Start],
    };

    public static readonly Notice WrongMethod = new(
        "That cannot be done here",
        "This page does not take what your browser sent. Nothing has changed."
    )
    {
        Actions = [Start],
    };

    public static readonly Notice FromElsewhere = new(
        "This form came from another site",
        "For your safety nothing was done. Open the page here and try again."
    )
    {
        Actions = [Start],
    };

    public static readonly Notice Unreadable = new(
        "The form could not be read",
        "It arrived damaged or was too large. Nothing has changed: go back and try again."
    )
    {
        Actions = [Start],
    };

    public static readonly Notice Unavailable = new(
        "Back in a moment",
        "The service cannot reach its records right now. Nothing is lost: wait a few seconds and load this page again."
    );

    public static readonly Notice OurFault = new(
        "Something went wrong on our side",
        "It has been noted, and it was nothing you did. Try again in a minute; if it keeps happening, tell the person who runs this service."
    )
    {
        Actions = [Start],
    };

    public static Notice TooMany(int seconds) =>
        new(
            "A short pause, please",
            $"There were many tries from your network in a short time. Wait {Seconds(seconds)}, then load this page again.",
            "People behind the same connection share this limit. It protects accounts and invitations from guessing."
        );

    private static string Seconds(int count) => count == 1 ? "1 second" : $"{count} seconds";
}
