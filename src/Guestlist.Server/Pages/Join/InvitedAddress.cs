using Guestlist.Acceptance;
using Guestlist.Server.Pages.Door;

namespace Guestlist.Server.Pages.Join;

/// <summary>
/// The address to sign in with, where an invitation sent its reader to do so: the invitation's page has just shown it.
/// </summary>
internal static class InvitedAddress
{
    private const string Root = "/join/";

    /// <summary>The address, or nothing.</summary>
    /// <param name="next">Where the reader goes after signing in.</param>
    public static async Task<string> Behind(PageCall call, string next)
    {
        if (!next.StartsWith(Root, StringComparison.Ordinal))
        {
            return "";
        }

        // It is a try at a secret, and counts as one.
        if (call.Count(PageLimit.Acceptance) is not null)
        {
            return "";
        }

        var secret = next[Root.Length..];
        var preview = call.Get<PreviewInvite>();
        var outcome = await preview.Handle(secret, visitor: null);
        // Only then does the page itself show the address and lead to the sign-in.
        return outcome.Refusal is AccountExists && await preview.Look(secret, visitor: null) is { } invite
            ? invite.TargetEmail
            : "";
    }
}
