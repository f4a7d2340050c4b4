using Guestlist.Acceptance;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Users;

namespace Guestlist.Server.Api;

/// <summary>/api/signup/{secret}/: the person's side of an invite. Keys are ignored; a session says who asks.</summary>
internal static class AcceptanceApi
{
    private const string Root = "/api/signup/{secret}";

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(
            Root,
            Audience.Visitor,
            [new("GET", null, Right.Everyone, Preview), new("POST", null, Right.Everyone, Accept, RetrySafe: true)],
            ApiLimits.Acceptance,
            "acceptance"
        ),
        new(
            $"{Root}/decline",
            Audience.Visitor,
            [new("POST", null, Right.Everyone, Decline)],
            ApiLimits.Acceptance,
            "acceptance"
        ),
        new(
            $"{Root}/renewal",
            Audience.Visitor,
            [new("POST", null, Right.Everyone, AskRenewal)],
            ApiLimits.Acceptance,
            "acceptance"
        ),
        new(
            $"{Root}/readdress",
            Audience.Visitor,
            [new("POST", null, Right.SignedIn, AskReaddress)],
            ApiLimits.Acceptance,
            "acceptance"
        ),
    ];

    private static async Task Preview(ApiCall call)
    {
        var outcome = await call.Get<PreviewInvite>().Handle(call.Segment("secret"), call.Visitor?.User);
        if (!outcome.Succeeded(out var invite, out var refusal))
        {
            await call.Refuse(refusal);
            return;
        }

        await call.Reply(
            200,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("id"u8, invite.Id);
                json.WriteString("target_email"u8, invite.TargetEmail);
                json.WriteString("first_name"u8, invite.FirstName);
                json.WriteString("organization_name"u8, invite.OrganizationName);
                json.WriteEndObject();
            }
        );
    }

    private static async Task Accept(ApiCall call)
    {
        var accept = call.Get<AcceptInvite>();
        var outcome = call.Visitor is { } visitor
            ? await accept.Handle(call.Segment("secret"), visitor.User, call.Receipt)
            : await accept.Handle(call.Segment("secret"), NewPerson(await call.Fields()), call.Receipt);
        if (!outcome.Succeeded(out var joined, out var refusal))
        {
            await call.Refuse(refusal);
            return;
        }

        if (joined.Session is { } session)
        {
            call.Get<SessionCookie>().Set(call.Context.Response, session);
        }

        var user = await call.Get<FindUser>().ByUuid(joined.UserUuid);
        await call.Reply(201, json => UserJson.WriteSignedUp(json, user!));
    }

    private static NewPerson NewPerson(DrfFields fields)
    {
        var person = new NewPerson(PasswordFields.FirstName(fields), PasswordFields.New(fields));
        _ = fields.Boolean("email_opt_in", otherwise: false);
        return person;
    }

    private static async Task Decline(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<DeclineInvite>().Handle(call.Segment("secret")));

    private static async Task AskRenewal(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<AskRenewal>().Handle(call.Segment("secret")));

    private static async Task AskReaddress(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<AskReaddress>().Handle(call.Segment("secret"), call.User));
}
