using Guestlist.Server.Pages.Door;
using Guestlist.Server.Pages.Frame;
using Guestlist.Users;

namespace Guestlist.Server.Pages.Account;

/// <summary>/forgot: asks for a link to choose a new password. The answer is the same whether or not anybody has the address.</summary>
internal static class ForgottenPages
{
    private const string Sent = "/forgot/sent";
    private const string Heading = "Forgotten your password?";

    public static readonly IReadOnlyList<PageRoute> Routes =
    [
        new("/forgot", call => Ask(call, new Problems()), Take, PageLimit.AskForReset),
        new(
            Sent,
            call => call.Say(call.CanMail ? AccountNotices.LinkSent : AccountNotices.NoLinks, StatusCodes.Status200OK)
        ),
    ];

    private static Task Ask(PageCall call, Problems problems) =>
        call.CanMail
            ? call.Show(
                ForgottenPage.Create(new(call.Frame(problems.Any ? $"Error: {Heading}" : Heading), problems)),
                problems.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK
            )
            : call.Say(AccountNotices.NoLinks, StatusCodes.Status200OK);

    private static async Task Take(PageCall call)
    {
        var email = (await call.Form()).Text("email");
        var problems = new Problems();
        problems.Add("email", email.Length == 0 ? "Enter your email address." : null);
        if (problems.Any)
        {
            await Ask(call, problems);
            return;
        }

        await call.Get<AskForReset>().Handle(email);
        await call.GoTo(Sent);
    }
}
