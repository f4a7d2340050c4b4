using Guestlist.Access;
using Guestlist.Organizations;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Users;

namespace Guestlist.Server.Api;

/// <summary>/api/signup/: a new user with an organization of their own.</summary>
internal static class SignupApi
{
    private static readonly Right WhileOpen = Right.By(async call =>
        await call.Get<SignUp>().IsClosed() ? new SignUpClosed() : null
    );

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new("/api/signup", Audience.Anybody, [new("POST", null, WhileOpen, SignUp)], ApiLimits.SignUp, "sign-up"),
    ];

    private static async Task SignUp(ApiCall call)
    {
        var cookie = call.Get<SessionCookie>();
        var draft = Read(await call.Fields()) with { OldToken = cookie.Read(call.Context.Request) };
        var outcome = await call.Get<SignUp>().Handle(draft);
        if (!outcome.Succeeded(out var signedUp, out var refusal))
        {
            await call.Refuse(refusal);
            return;
        }

        cookie.Set(call.Context.Response, signedUp.Token);
        var user = await call.Get<FindUser>().ByUuid(signedUp.UserUuid);
        await call.Reply(201, json => UserJson.WriteSignedUp(json, user!));
    }

    private static SignUpDraft Read(DrfFields fields)
    {
        var firstName = PasswordFields.FirstName(fields);
        var lastName = fields.Text("last_name", User.MaxName) ?? "";
        if (!PlainText.IsName(lastName))
        {
            throw fields.Fail("last_name", "invalid_input", "Enter a valid value.");
        }

        var email = fields.Email("email");
        var password = PasswordFields.New(fields);
        var organization = fields.RequiredText("organization_name", CreateOrganization.MaxNameLength);
        return PlainText.IsName(organization)
            ? new SignUpDraft(firstName, lastName, email, password, organization, SetupCode(fields))
            : throw fields.Fail("organization_name", "invalid_input", "Enter a valid value.");
    }

    private static string? SetupCode(DrfFields fields) => fields.Text("setup_code", 128, nullable: true);
}
