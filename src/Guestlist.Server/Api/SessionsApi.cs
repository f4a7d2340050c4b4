using Guestlist.Server.Api.Access;
using Guestlist.Sessions;

namespace Guestlist.Server.Api;

/// <summary>/api/login/ and /api/logout/</summary>
internal static class SessionsApi
{
    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new("/api/login", Audience.Anybody, [new("POST", null, Right.Everyone, Login)], ApiLimits.SignIn, "sign-in"),
        new("/api/logout", Audience.Visitor, [new("POST", null, Right.Everyone, Logout)]),
    ];

    private static async Task Login(ApiCall call)
    {
        var fields = await call.Fields();
        // A text that cannot be an address is answered as one that nobody has.
        var email = fields.AnyText("email");
        var password = PasswordFields.Existing(fields);
        var cookie = call.Get<SessionCookie>();
        var outcome = await call.Get<SignIn>().Handle(email, password, cookie.Read(call.Context.Request));
        if (!outcome.Succeeded(out var token, out var refusal))
        {
            await call.Refuse(refusal);
            return;
        }

        cookie.Set(call.Context.Response, token);
        await call.Reply(
            200,
            json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("success"u8, value: true);
                json.WriteEndObject();
            }
        );
    }

    private static async Task Logout(ApiCall call)
    {
        var cookie = call.Get<SessionCookie>();
        if (cookie.Read(call.Context.Request) is { } token)
        {
            await call.Get<SignOut>().Handle(token);
        }

        cookie.Clear(call.Context.Response);
        await Wire.WireReply.Empty(call.Context);
    }
}
