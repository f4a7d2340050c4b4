using System.Text.Json;
using Guestlist.Access;
using Guestlist.Invites;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Storage;

namespace Guestlist.Server.Api;

/// <summary>/api/organizations/{organization}/invites/</summary>
internal static class InvitesApi
{
    private const string Root = "/api/organizations/{organization}/invites";
    private const int MostInABulk = 20;
    private static readonly Scope Read = new("organization_member", Writes: false);
    private static readonly Scope Write = new("organization_member", Writes: true);

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(
            Root,
            Audience.Member,
            [new("GET", Read, Right.Everyone, List), new("POST", Write, Right.MayInvite, Create, RetrySafe: true)]
        ),
        new($"{Root}/bulk", Audience.Member, [new("POST", Write, Right.MayInvite, CreateBulk, RetrySafe: true)]),
        new(
            $"{Root}/{{id}}",
            Audience.Member,
            [
                new("GET", Read, Right.Everyone, Get),
                new("PATCH", Write, Right.AtLeast(Level.Admin), Change),
                new("DELETE", Write, Right.AtLeast(Level.Admin), Revoke),
            ]
        ),
        new($"{Root}/{{id}}/link", Audience.Member, [new("POST", Write, Right.AtLeast(Level.Admin), Reveal)]),
    ];

    private static async Task List(ApiCall call)
    {
        var page = DrfPage.Of(call.Context);
        var filter = InviteQuery.Read(call.Query, call.User);
        var organization = call.Place.OrganizationId;
        var invites =
            filter == InviteFilter.Unasked
                ? await call.Get<ListInvites>().Handle(organization, page.Window)
                : await call.Get<SearchInvites>().Handle(organization, filter, page.Window);
        var now = call.Get<TimeProvider>().Now();
        await call.Reply(
            200,
            json => page.Write(json, invites, (writer, invite) => InviteJson.Write(writer, invite, now))
        );
    }

    private static async Task Create(ApiCall call)
    {
        var draft = InviteFields.Read(await call.Fields());
        var now = call.Get<TimeProvider>().Now();
        await Create(call, [draft], inList: false, (json, invites) => InviteJson.Write(json, invites[0], now));
    }

    private static async Task CreateBulk(ApiCall call)
    {
        var drafts = InviteList.Read(call.Place, await call.Body(), MostInABulk);
        var now = call.Get<TimeProvider>().Now();
        await Create(
            call,
            drafts,
            inList: true,
            (json, invites) =>
            {
                json.WriteStartArray();
                foreach (var invite in invites)
                {
                    InviteJson.Write(json, invite, now);
                }

                json.WriteEndArray();
            }
        );
    }

    private static async Task Get(ApiCall call) =>
        await Reply(call, await call.Get<GetInvite>().Handle(call.Place.OrganizationId, call.Id("id")));

    private static async Task Change(ApiCall call)
    {
        var changes = InviteFields.ReadChanges(await call.Fields());
        await Reply(call, await call.Get<ChangeInvite>().Handle(call.Caller, call.Place, call.Id("id"), changes));
    }

    private static async Task Reply(ApiCall call, Outcome<Invite> outcome)
    {
        var now = call.Get<TimeProvider>().Now();
        await (
            outcome.Succeeded(out var invite, out var refusal)
                ? call.Reply(200, json => InviteJson.Write(json, invite, now))
                : call.Refuse(refusal)
        );
    }

    private static async Task Revoke(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<RevokeInvite>().Handle(call.Caller, call.Place, call.Id("id")));

    private static async Task Reveal(ApiCall call)
    {
        var outcome = await call.Get<RevealLink>().Handle(call.Caller, call.Place, call.Id("id"));
        if (!outcome.Succeeded(out var link, out var refusal))
        {
            await call.Refuse(refusal);
            return;
        }

        await call.Reply(
            201,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("url"u8, link.Url);
                json.WriteString("expires_at"u8, DrfTimestamp.Format(link.ExpiresAt));
                json.WriteEndObject();
            }
        );
    }

    /// <summary>A client that gave a key gets the very bytes that the transaction has kept.</summary>
    private static async Task Create(
        ApiCall call,
        IReadOnlyList<InviteDraft> drafts,
        bool inList,
        Action<Utf8JsonWriter, IReadOnlyList<Invite>> write
    )
    {
        var outcome = await call.Get<CreateInvites>()
            .Handle(call.Caller, call.Place, drafts, inList, call.ReceiptFor(201, write));
        await (
            outcome.Succeeded(out var invites, out var refusal)
                ? call.Reply(201, json => write(json, invites))
                : call.Refuse(refusal)
        );
    }
}
