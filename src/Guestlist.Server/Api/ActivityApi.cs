using Guestlist.Access;
using Guestlist.Organizations;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>/api/organizations/{organization}/activity/ and its export.</summary>
internal static class ActivityApi
{
    private const string Root = "/api/organizations/{organization}/activity";
    private static readonly Scope Read = new("organization", Writes: false);

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(Root, Audience.Member, [new("GET", Read, Right.Everyone, List)]),
        new($"{Root}/export", Audience.Member, [new("GET", Read, Right.AtLeast(Level.Admin), Export)]),
    ];

    private static async Task List(ApiCall call)
    {
        var page = DrfPage.Of(call.Context);
        var filter = ActivityQuery.Read(call.Query);
        var happenings = await call.Get<ListActivity>().Handle(call.Place.OrganizationId, filter, page.Window);
        await call.Reply(200, json => page.Write(json, happenings, ActivityJson.Write));
    }

    private static async Task Export(ApiCall call)
    {
        var export =
            ActivityExport.For(call.Context, call.Query.Last("as")) ?? throw new WireException(DrfErrors.NotFound);
        var filter = ActivityQuery.Read(call.Query);
        var outcome = await call.Get<ExportActivity>().Handle(call.Place, filter, export.Begin, export.Write);
        if (!outcome.Succeeded(out _, out var refusal))
        {
            await call.Refuse(refusal);
            return;
        }

        await export.End();
    }
}
