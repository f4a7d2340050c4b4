using Guestlist.Access;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Suppressions;

namespace Guestlist.Server.Api;

/// <summary>/api/organizations/{organization}/suppressions/: who gets no more mail from it.</summary>
internal static class SuppressionsApi
{
    private const string Root = "/api/organizations/{organization}/suppressions";
    private static readonly Scope Read = new("organization_member", Writes: false);
    private static readonly Scope Write = new("organization_member", Writes: true);

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(Root, Audience.Member, [new("GET", Read, Right.AtLeast(Level.Admin), List)]),
        new($"{Root}/{{id}}", Audience.Member, [new("DELETE", Write, Right.AtLeast(Level.Admin), Lift)]),
    ];

    private static async Task List(ApiCall call)
    {
        var page = DrfPage.Of(call.Context);
        var outcome = await call.Get<ListSuppressions>().Handle(call.Place, page.Window);
        await (
            outcome.Succeeded(out var suppressions, out var refusal)
                ? call.Reply(200, json => page.Write(json, suppressions, SuppressionJson.Write))
                : call.Refuse(refusal)
        );
    }

    private static async Task Lift(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<LiftSuppression>().Handle(call.Caller, call.Place, call.Id("id")));
}
