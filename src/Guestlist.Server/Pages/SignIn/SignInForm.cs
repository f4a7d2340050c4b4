using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.SignIn;

/// <summary>The form that opens a session.</summary>
/// <param name="Frame">What surrounds it.</param>
/// <param name="Next">Where one goes afterwards; a path of ours.</param>
/// <param name="Email">What was typed before, or the address that was invited.</param>
/// <param name="Problems">What is missing from it.</param>
public sealed record SignInForm(PageFrame Frame, string Next, string Email, Problems Problems)
{
    /// <summary>It was filled in, and opened no session.</summary>
    public bool IsRefused { get; init; }

    /// <summary>How to become the owner of an instance that has none; null where somebody owns it.</summary>
    public HowToClaim? Unclaimed { get; init; }

    /// <summary>True when an invitation waits behind the sign-in.</summary>
    public bool LeadsToInvitation => Next.StartsWith("/join/", StringComparison.Ordinal);
}

/// <summary>What the person who runs a fresh instance needs to know.</summary>
/// <param name="NeedsSetupCode">A stranger who signs up needs the code that the server printed at its start.</param>
public sealed record HowToClaim(bool NeedsSetupCode);
