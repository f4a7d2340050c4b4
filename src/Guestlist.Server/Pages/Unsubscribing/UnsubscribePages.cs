using Guestlist.Server.Pages.Door;
using Guestlist.Server.Pages.Frame;
using Guestlist.Server.Pages.Join;
using Guestlist.Suppressions;

namespace Guestlist.Server.Pages.Unsubscribing;

/// <summary>
/// /unsubscribe/{token}: stops mail to whoever holds the link. Looking changes nothing. The POST to the link itself is
/// the mail program's (RFC 8058), the ones below it are the page's own forms.
/// </summary>
internal static class UnsubscribePages
{
    private const string Root = "/unsubscribe/{token}";

    public static readonly IReadOnlyList<PageRoute> Routes =
    [
        new(Root, Look, OneClick, PageLimit.Unsubscribe) { FromAnywhere = true },
        Choice("organization", (call, token) => call.Get<Unsubscribe>().FromOrganization(token)),
        Choice("server", (call, token) => call.Get<Unsubscribe>().FromServer(token)),
        Choice("not-me", (call, token) => call.Get<NotForMe>().Handle(token)),
        Choice("allow", (call, token) => call.Get<AllowMail>().Handle(token)),
    ];

    private static string PathOf(PageCall call) => $"/unsubscribe/{Uri.EscapeDataString(call.Segment("token"))}";

    private static async Task Look(PageCall call)
    {
        if (await call.Get<FindUnsubscriber>().Handle(call.Segment("token")) is not { } person)
        {
            await Unknown(call);
            return;
        }

        var masked = MaskedAddress.Of(person.TargetEmail);
        await call.Show(UnsubscribePage.Create(new(call.Frame(Title(call, person)), PathOf(call), masked, person)));
    }

    private static string Title(PageCall call, Unsubscriber person) =>
        person.LeftServer ? $"{call.ServiceName} no longer sends you invitations"
        : person.LeftOrganization ? $"{person.OrganizationName} no longer writes to you"
        : $"Mail from {person.OrganizationName}";

    /// <summary>Without the one field that RFC 8058 demands it could be anything, and does nothing.</summary>
    private static async Task OneClick(PageCall call)
    {
        if ((await call.Form()).Text("List-Unsubscribe") != "One-Click")
        {
            await call.Say(Notices.Unreadable, StatusCodes.Status400BadRequest);
            return;
        }

        var outcome = await call.Get<Unsubscribe>().FromOrganization(call.Segment("token"));
        await (
            outcome.Refusal is null
                ? call.Say(UnsubscribeNotices.Done(PathOf(call)), StatusCodes.Status200OK)
                : Unknown(call)
        );
    }

    private static PageRoute Choice(string name, Func<PageCall, string, Task<Outcome<Done>>> choose) =>
        new(
            $"{Root}/{name}",
            null,
            async call =>
            {
                var outcome = await choose(call, call.Segment("token"));
                await (outcome.Refusal is null ? call.GoTo(PathOf(call)) : Unknown(call));
            },
            PageLimit.Unsubscribe
        );

    private static Task Unknown(PageCall call) => call.Say(UnsubscribeNotices.Unknown, StatusCodes.Status404NotFound);
}
