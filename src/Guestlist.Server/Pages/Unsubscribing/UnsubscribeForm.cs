using Guestlist.Server.Pages.Frame;
using Guestlist.Suppressions;

namespace Guestlist.Server.Pages.Unsubscribing;

/// <summary>What the holder of an unsubscribe link may choose.</summary>
/// <param name="Frame">What surrounds it.</param>
/// <param name="Path">The page's own path; each choice is a path below it.</param>
/// <param name="MaskedTarget">Where the mail went, masked.</param>
/// <param name="Person">Who they are and what they have chosen so far.</param>
public sealed record UnsubscribeForm(PageFrame Frame, string Path, string MaskedTarget, Unsubscriber Person)
{
    /// <summary>They have asked for no more mail, of whatever reach.</summary>
    public bool HasLeft => Person.LeftOrganization || Person.LeftServer;
}
