using Guestlist.Server.Api.Access;
using Guestlist.Users;

namespace Guestlist.Server.Api;

/// <summary>/api/reset/ and /api/verify/: what the links in account mails do. Only the latter needs a session.</summary>
internal static class ResetApi
{
    private const string Root = "/api/reset";

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(Root, Audience.Anybody, [new("POST", null, Right.Everyone, Ask)], ApiLimits.SignIn, "reset"),
        new(
            $"{Root}/{{token}}",
            Audience.Anybody,
            [new("GET", null, Right.Everyone, Look), new("POST", null, Right.Everyone, Reset)],
            ApiLimits.SignIn,
            "reset"
        ),
        new(
            "/api/verify/{token}",
            Audience.Visitor,
            [new("POST", null, Right.SignedIn, Verify)],
            ApiLimits.SignIn,
            "verify"
        ),
    ];

    private static async Task Ask(ApiCall call)
    {
        var email = (await call.Fields()).Email("email");
        await call.Get<AskForReset>().Handle(email.Text);
        await call.ReplyEmpty(default(Done));
    }

    private static async Task Look(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<ResetPassword>().Look(call.Segment("token")));

    private static async Task Reset(ApiCall call)
    {
        var password = PasswordFields.New(await call.Fields());
        await call.ReplyEmpty(await call.Get<ResetPassword>().Handle(call.Segment("token"), password));
    }

    private static async Task Verify(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<VerifyEmail>().Handle(call.Segment("token"), call.User));
}
