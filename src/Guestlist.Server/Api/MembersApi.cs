using Guestlist.Access;
using Guestlist.Members;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>/api/organizations/{organization}/members/; a member goes by their user's UUID, or @me.</summary>
internal static class MembersApi
{
    private const string Root = "/api/organizations/{organization}/members";
    private static readonly Scope Read = new("organization_member", Writes: false);
    private static readonly Scope Write = new("organization_member", Writes: true);

    private static readonly Right EditsOthers = Right.By(RefusalOfMembers);
    private static readonly Right EditsOrLeaves = Right.By(async call =>
        User(call) == call.User.Uuid ? null : await RefusalOfMembers(call)
    );

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(Root, Audience.Member, [new("GET", Read, Right.Everyone, List)]),
        new(
            $"{Root}/{{user}}",
            Audience.Member,
            [
                new("PATCH", Write, EditsOthers, Change),
                new("PUT", Write, EditsOthers, Change),
                new("DELETE", Write, EditsOrLeaves, Remove),
            ]
        ),
    ];

    private static async Task List(ApiCall call)
    {
        var page = DrfPage.Of(call.Context);
        var email = call.Query.Filter("email");
        // No member has the empty key, which stands for a text that is no address.
        var key = email is null ? null : EmailAddress.Parse(email)?.Key ?? "";
        var members = await call.Get<ListMembers>().Handle(call.Place.OrganizationId, key, page.Window);
        await call.Reply(200, json => page.Write(json, members, MemberJson.Write));
    }

    private static async Task Change(ApiCall call)
    {
        var uuid = User(call);
        await RefuseUnknown(call, uuid);
        var fields = await call.Fields();
        Level? level = fields.Has("level") ? fields.Level("level", otherwise: null) : null;
        var outcome = await call.Get<ChangeLevel>().Handle(call.Caller, call.Place, uuid, level);
        if (!outcome.Succeeded(out var member, out var refusal))
        {
            await call.Refuse(refusal);
            return;
        }

        await call.Reply(200, json => MemberJson.Write(json, member));
    }

    private static async Task Remove(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<RemoveMember>().Handle(call.Caller, call.Place, User(call)));

    private static Guid User(ApiCall call) => call.Segment("user") == "@me" ? call.User.Uuid : call.Id("user");

    /// <summary>Members change nobody. Whom nobody could change is told first.</summary>
    private static async Task<Refusal?> RefusalOfMembers(ApiCall call) =>
        call.Place.IsAtLeast(Level.Admin) ? null : await Unknown(call, User(call)) ?? new OnlyAdminsEdit();

    /// <summary>An unknown member is told before anything that is wrong with the body.</summary>
    private static async Task RefuseUnknown(ApiCall call, Guid uuid)
    {
        if (await Unknown(call, uuid) is { } refusal)
        {
            throw new WireException(DrfErrors.From(refusal));
        }
    }

    private static async Task<Refusal?> Unknown(ApiCall call, Guid uuid) =>
        (await call.Get<GetMember>().Handle(call.Place.OrganizationId, uuid)).Refusal;
}
