using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Account;

/// <summary>The form that asks for a link to choose a new password.</summary>
/// <param name="Frame">What surrounds it.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record ForgottenForm(PageFrame Frame, Problems Problems);
