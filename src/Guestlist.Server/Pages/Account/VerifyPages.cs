using Guestlist.Server.Pages.Door;
using Guestlist.Users;

namespace Guestlist.Server.Pages.Account;

/// <summary>
/// /verify/{token}: whoever is signed in proves their address. A button does it, for a mail scanner that follows links
/// has not read the mail.
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

    private static async Task Ask(PageCall call)
    {
        var path = PathOf(call);
        if (call.Visitor is not { } visitor)
        {
            await call.Say(AccountNotices.SignInToVerify(path), StatusCodes.Status200OK);
            return;
        }

        var outcome = await call.Get<VerifyEmail>().Look(call.Segment("token"), visitor);
        await (
            outcome.Refusal is { } refusal
                ? Explain(call, visitor, refusal)
                : call.Say(AccountNotices.Verify(visitor.Email, path), StatusCodes.Status200OK)
        );
    }

    private static async Task Take(PageCall call)
    {
        if (call.Visitor is not { } visitor)
        {
            await call.GoTo(PathOf(call));
            return;
        }

        var outcome = await call.Get<VerifyEmail>().Handle(call.Segment("token"), visitor);
        await (outcome.Refusal is { } refusal ? Explain(call, visitor, refusal) : call.GoTo(Done));
    }

    private static Task Explain(PageCall call, User visitor, Refusal refusal) =>
        refusal is AnotherAccountsVerification
            ? call.Say(
                AccountNotices.AnotherAccountsVerification(visitor.Email, PathOf(call)),
                StatusCodes.Status403Forbidden
            )
            : call.Say(AccountNotices.DeadVerification, StatusCodes.Status404NotFound);

    private static string PathOf(PageCall call) => $"/verify/{Uri.EscapeDataString(call.Segment("token"))}";
}
