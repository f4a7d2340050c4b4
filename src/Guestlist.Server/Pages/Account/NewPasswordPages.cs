using Guestlist.Server.Pages.Door;
using Guestlist.Server.Pages.Frame;
using Guestlist.Users;

namespace Guestlist.Server.Pages.Account;

/// <summary>/reset/{token}: the holder of a mailed link chooses a new password. Looking uses nothing up.</summary>
internal static class NewPasswordPages
{
    private const string Done = "/reset/done";

    public static readonly IReadOnlyList<PageRoute> Routes =
    [
        new(Done, call => call.Say(AccountNotices.PasswordChanged, StatusCodes.Status200OK)),
        new("/reset/{token}", Look, Take, PageLimit.Reset),
    ];

    private static async Task Look(PageCall call)
    {
        var outcome = await call.Get<ResetPassword>().Whose(call.Segment("token"));
        await (outcome.Succeeded(out var email, out _) ? Ask(call, email, new Problems()) : Dead(call));
    }

    private static async Task Take(PageCall call)
    {
        var token = call.Segment("token");
        var reset = call.Get<ResetPassword>();
        var password = (await call.Form()).Raw("password");
        var problems = new Problems();
        problems.Add("password", PasswordField.Wrong(password));
        if (problems.Any)
        {
            await (
                (await reset.Whose(token)).Succeeded(out var email, out _) ? Ask(call, email, problems) : Dead(call)
            );
            return;
        }

        var outcome = await reset.Handle(token, password);
        await (outcome.Refusal is null ? call.GoTo(Done) : Dead(call));
    }

    private static Task Ask(PageCall call, string email, Problems problems)
    {
        var title = problems.Any ? "Error: Choose a new password" : "Choose a new password";
        var path = $"/reset/{Uri.EscapeDataString(call.Segment("token"))}";
        return call.Show(
            NewPasswordPage.Create(new(call.Frame(title), path, email, problems)),
            problems.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK
        );
    }

    private static Task Dead(PageCall call) => call.Say(AccountNotices.DeadReset, StatusCodes.Status404NotFound);
}
