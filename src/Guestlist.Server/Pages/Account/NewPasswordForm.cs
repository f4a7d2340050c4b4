using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Account;

/// <summary>The form behind a mailed link that takes a new password.</summary>
/// <param name="Frame">What surrounds it.</param>
/// <param name="Path">Where it goes.</param>
/// <param name="Email">Whose password it is, under which password managers keep it.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record NewPasswordForm(PageFrame Frame, string Path, string Email, Problems Problems);
