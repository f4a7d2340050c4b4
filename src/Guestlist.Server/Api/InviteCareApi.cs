using System.Text.Json;
using Guestlist.Access;
using Guestlist.Invites;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Storage;

namespace Guestlist.Server.Api;

/// <summary>What is done about an invite that did not go as it should, under /api/organizations/{organization}/invites/.</summary>
internal static class InviteCareApi
{
    private const string Root = "/api/organizations/{organization}/invites";
    private static readonly Scope Read = new("organization_member", Writes: false);
    private static readonly Scope Write = new("organization_member", Writes: true);

    /// <summary>Whether they may name an address is judged once the body has told of one.</summary>
    private static readonly Right MayReaddress = Right.By(call =>
        call.Get<ReaddressInvite>().Judge(call.Caller, call.Place, call.Id("id"))
    );

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new($"{Root}/resends", Audience.Member, [new("POST", Write, Right.AtLeast(Level.Admin), ResendSeveral)]),
        new(
            $"{Root}/{{id}}/resend",
            Audience.Member,
            [new("POST", Write, Right.AtLeast(Level.Admin), Resend, RetrySafe: true)]
        ),
        new(
            $"{Root}/{{id}}/readdress",
            Audience.Member,
            [new("POST", Write, MayReaddress, Readdress, RetrySafe: true)]
        ),
        new($"{Root}/{{id}}/release", Audience.Member, [new("POST", Write, Right.AtLeast(Level.Admin), Release)]),
        new($"{Root}/{{id}}/activity", Audience.Member, [new("GET", Read, Right.Everyone, Activity)]),
    ];

    private static async Task Resend(ApiCall call)
    {
        var sendEmail = (await call.OptionalFields()).Boolean("send_email", otherwise: true);
        var now = call.Get<TimeProvider>().Now();
        void Show(Utf8JsonWriter json, Invite invite) => InviteJson.Write(json, invite, now);
        var outcome = await call.Get<ResendInvite>()
            .Handle(call.Caller, call.Place, call.Id("id"), sendEmail, call.ReceiptFor<Invite>(200, Show));
        await (
            outcome.Succeeded(out var invite, out var refusal)
                ? call.Reply(200, json => Show(json, invite))
                : call.Refuse(refusal)
        );
    }

    private static async Task ResendSeveral(ApiCall call)
    {
        var fields = await call.Fields();
        var resend = call.Get<ResendInvites>();
        var asked = ResendFields.Asked(fields);
        var ids = asked?.Select(one => one.Id).OfType<Guid>().ToList() ?? await resend.Expired(call.Place);
        var sendEmail = fields.Boolean("send_email", otherwise: true);
        var outcome = await resend.Handle(call.Caller, call.Place, ids, sendEmail);
        await (
            outcome.Succeeded(out var results, out var refusal)
                ? call.Reply(200, json => ResentJson.Write(json, asked, results))
                : call.Refuse(refusal)
        );
    }

    private static async Task Readdress(ApiCall call)
    {
        var fields = await call.OptionalFields();
        var target = fields.Has("target_email") ? fields.Email("target_email") : null;
        var now = call.Get<TimeProvider>().Now();
        void Show(Utf8JsonWriter json, Invite invite) => InviteJson.Write(json, invite, now);
        var receipt = call.ReceiptFor<IReadOnlyList<Invite>>(201, (json, made) => Show(json, made[0]));
        var outcome = await call.Get<ReaddressInvite>().Handle(call.Caller, call.Place, call.Id("id"), target, receipt);
        await (
            outcome.Succeeded(out var invite, out var refusal)
                ? call.Reply(201, json => Show(json, invite))
                : call.Refuse(refusal)
        );
    }

    private static async Task Release(ApiCall call)
    {
        var outcome = await call.Get<ReleaseInvite>().Handle(call.Caller, call.Place, call.Id("id"));
        var now = call.Get<TimeProvider>().Now();
        await (
            outcome.Succeeded(out var invite, out var refusal)
                ? call.Reply(200, json => InviteJson.Write(json, invite, now))
                : call.Refuse(refusal)
        );
    }

    private static async Task Activity(ApiCall call)
    {
        var page = DrfPage.Of(call.Context);
        var outcome = await call.Get<InviteTimeline>().Handle(call.Place.OrganizationId, call.Id("id"), page.Window);
        await (
            outcome.Succeeded(out var happenings, out var refusal)
                ? call.Reply(200, json => page.Write(json, happenings, ActivityJson.WriteTold))
                : call.Refuse(refusal)
        );
    }
}
