using Guestlist.Server.Pages.Door;
using Guestlist.Users;

namespace Guestlist.Server.Pages.Account;

/// <summary>
/// /verify/{token}: proves an address. A button does it, for a mail scanner that follows links has not read the mail.
/// </summary>
internal static class VerifyPages
{
    private const string Done = "/verify/done";
    private const string Sent = "/verify/sent";

    public static readonly IReadOnlyList<PageRoute> Routes =
    [
        new("/verify", null, Send, PageLimit.Verify),
        new(Sent, call => call.Say(AccountNotices.VerificationSent, StatusCodes.Status200OK)),
        new(Done, call => call.Say(AccountNotices.Verified, StatusCodes.Status200OK)),
        new("/verify/{token}", Ask, Take, PageLimit.Verify),
    ];

    private static async Task Send(PageCall call)
    {
        if (call.Visitor is not { } visitor)
        {
            await call.GoTo("/login");
            return;
        }

        var outcome = await call.Get<AskForVerification>().Handle(visitor);
        await (
            outcome.Refusal is null
                ? call.GoTo(Sent)
                : call.Say(AccountNotices.CannotMail, StatusCodes.Status503ServiceUnavailable)
        );
    }

    // Any token gets the button: only pressing it tells whether the link works.
    private static Task Ask(PageCall call) =>
        call.Say(
            AccountNotices.Verify($"/verify/{Uri.EscapeDataString(call.Segment("token"))}"),
            StatusCodes.Status200OK
        );

    private static async Task Take(PageCall call)
    {
        var outcome = await call.Get<VerifyEmail>().Handle(call.Segment("token"), call.SessionToken);
        await (
            outcome.Refusal is null
                ? call.GoTo(Done)
                : call.Say(AccountNotices.DeadVerification, StatusCodes.Status404NotFound)
        );
    }
}
