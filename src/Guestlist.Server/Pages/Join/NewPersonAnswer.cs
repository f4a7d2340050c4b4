namespace Guestlist.Server.Pages.Join;

/// <summary>The form that makes an account and joins.</summary>
/// <param name="Path">Where it goes.</param>
/// <param name="Email">The invited address; it cannot be changed here.</param>
/// <param name="Person">What was typed so far.</param>
public sealed record NewPersonAnswer(string Path, string Email, AsNewPerson Person);
