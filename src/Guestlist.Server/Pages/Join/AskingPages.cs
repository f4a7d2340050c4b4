using Guestlist.Acceptance;
using Guestlist.Server.Pages.Door;

namespace Guestlist.Server.Pages.Join;

/// <summary>/join/{secret}/renewal and /readdress: what the holder of a link can ask those who sent it.</summary>
internal static class AskingPages
{
    public static readonly IReadOnlyList<PageRoute> Routes =
    [
        new("/join/{secret}/renewal", JoinPages.GoBack, Renewal, PageLimit.Acceptance),
        new("/join/{secret}/readdress", JoinPages.GoBack, Readdress, PageLimit.Acceptance),
    ];

    /// <summary>Back to the invitation, which tells that it was asked, or is open again.</summary>
    private static async Task Renewal(PageCall call)
    {
        var secret = call.Segment("secret");
        var outcome = await call.Get<AskRenewal>().Handle(secret);
        await (
            outcome.Succeeded(out _, out var refusal) || refusal is InviteStillOpen
                ? call.GoTo(JoinPath.Of(secret))
                : JoinRefusals.Show(call, secret, refusal)
        );
    }

    private static async Task Readdress(PageCall call)
    {
        var secret = call.Segment("secret");
        if (call.Visitor is not { } visitor)
        {
            await JoinPages.GoBack(call);
            return;
        }

        var outcome = await call.Get<AskReaddress>().Handle(secret, visitor);
        var invite = await call.Get<PreviewInvite>().Look(secret, visitor);
        await (
            !outcome.Succeeded(out _, out var refusal) && refusal is not InviteIsYours
                ? JoinRefusals.Show(call, secret, refusal)
            : refusal is null && invite is not null
                ? call.Say(AskingNotices.ReaddressAsked(invite, call.CanMail), StatusCodes.Status200OK)
            : JoinPages.GoBack(call)
        );
    }
}
