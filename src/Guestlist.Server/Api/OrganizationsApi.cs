using Guestlist.Access;
using Guestlist.Organizations;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>/api/organizations/ and each of them.</summary>
internal static class OrganizationsApi
{
    private const string Root = "/api/organizations";
    private static readonly Scope Read = new("organization", Writes: false);
    private static readonly Scope Write = new("organization", Writes: true);

    /// <summary>A key that is bound to organizations makes no others.</summary>
    private static readonly Right Unbound = Right.By(call =>
        Task.FromResult<Refusal?>(call.BoundTo.Count > 0 ? new PermissionDenied() : null)
    );

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(Root, Audience.User, [new("GET", Read, Right.Everyone, List), new("POST", Write, Unbound, Create)]),
        new(
            $"{Root}/{{organization}}",
            Audience.Insider,
            [
                new("GET", Read, Right.Everyone, Get),
                new("PATCH", Write, Right.AtLeast(Level.Admin), Change),
                new("DELETE", Write, Right.AtLeast(Level.Owner), Delete),
            ]
        ),
    ];

    private static async Task List(ApiCall call)
    {
        var page = DrfPage.Of(call.Context);
        var organizations = await call.Get<ListOrganizations>().Handle(call.User, call.BoundTo, page.Window);
        await call.Reply(200, json => page.Write(json, organizations, OrganizationJson.Write));
    }

    private static async Task Create(ApiCall call)
    {
        var name = OrganizationFields.Name(await call.Fields());
        var id = await call.Get<CreateOrganization>().Handle(call.User.Uuid, name);
        await Reply(call, 201, await call.Get<GetOrganization>().Handle(call.User, id));
    }

    private static async Task Get(ApiCall call) =>
        await Reply(call, 200, await call.Get<GetOrganization>().Handle(call.User, call.Place.OrganizationId));

    private static async Task Change(ApiCall call)
    {
        var changes = OrganizationFields.ReadChanges(await call.Fields());
        await Reply(call, 200, await call.Get<ChangeOrganization>().Handle(call.Caller, call.Place, changes));
    }

    private static async Task Delete(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<DeleteOrganization>().Handle(call.Caller, call.Place));

    private static Task Reply(ApiCall call, int status, Outcome<Organization> outcome) =>
        outcome.Succeeded(out var organization, out var refusal)
            ? call.Reply(status, json => OrganizationJson.Write(json, organization))
            : call.Refuse(refusal);
}
