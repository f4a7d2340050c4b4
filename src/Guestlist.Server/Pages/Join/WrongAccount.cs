using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Join;

/// <summary>Somebody is signed in, but not the one who was invited.</summary>
/// <param name="Frame">What surrounds it.</param>
/// <param name="OrganizationName">Where the invitation leads.</param>
/// <param name="MaskedTarget">The invited address, masked.</param>
/// <param name="VisitorEmail">Who is signed in.</param>
/// <param name="SignOutPath">Signs out and comes back.</param>
/// <param name="AskPath">Asks to be the one invited; null when they have asked.</param>
/// <param name="CanMail">Whether an answer can come by mail.</param>
public sealed record WrongAccount(
    PageFrame Frame,
    string OrganizationName,
    string MaskedTarget,
    string VisitorEmail,
    string SignOutPath,
    string? AskPath,
    bool CanMail
);
