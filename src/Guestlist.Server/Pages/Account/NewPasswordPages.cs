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
        var outcome = await call.Get<ResetPassword>().Look(call.Segment("token"));
        await (outcome.Refusal is null ? Ask(call, new Problems()) : Dead(call));
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
            await ((await reset.Look(token)).Refusal is null ? Ask(call, problems) : Dead(call));
            return;
        }

        var outcome = await reset.Handle(token, password);
        await (outcome.Refusal is null ? call.GoTo(Done) : Dead(call));
    }

    private static Task Ask(PageCall call, Problems problems)
    {
        var title = problems.Any ? "Error: New password" : "New password";
        var path = $"/reset/{Uri.EscapeDataString(call.Segment("token"))}";
        return call.Show(
            NewPasswordPage.Create(new(call.Frame(title), path, problems)),
            problems.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK
        );
    }

    private static Task Dead(PageCall call) => call.Say(AccountNotices.DeadReset, StatusCodes.Status404NotFound);
}
