using Guestlist.Access;
using Guestlist.Erasure;
using Guestlist.Server.Api.Access;

namespace Guestlist.Server.Api;

/// <summary>/api/organizations/{organization}/erasures/: addresses to forget.</summary>
internal static class ErasuresApi
{
    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(
            "/api/organizations/{organization}/erasures",
            Audience.Member,
            [new("POST", new Scope("organization", Writes: true), Right.AtLeast(Level.Owner), Erase)]
        ),
    ];

    private static async Task Erase(ApiCall call)
    {
        var email = (await call.Fields()).Email("email");
        var outcome = await call.Get<EraseAddress>().Handle(call.Caller, call.Place, email);
        if (!outcome.Succeeded(out var erased, out var refusal))
        {
            await call.Refuse(refusal);
            return;
        }

        await call.Reply(
            200,
            json =>
            {
                json.WriteStartObject();
                json.WriteNumber("erased"u8, erased.Invites);
                json.WriteEndObject();
            }
        );
    }
}
