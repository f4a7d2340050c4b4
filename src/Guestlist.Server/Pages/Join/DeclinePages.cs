using Guestlist.Acceptance;
using Guestlist.Server.Pages.Door;

namespace Guestlist.Server.Pages.Join;

/// <summary>/join/{secret}/decline: asks once more, then ends the invitation. Nobody has to sign in to say no.</summary>
internal static class DeclinePages
{
    public static readonly IReadOnlyList<PageRoute> Routes =
    [
        new("/join/{secret}/decline", Ask, Decline, PageLimit.Acceptance),
    ];

    private static async Task Ask(PageCall call)
    {
        var secret = call.Segment("secret");
        var invite = await call.Get<PreviewInvite>().Look(secret, call.Visitor);
        Refusal? refusal =
            invite is null ? new UnknownSecret()
            : call.Get<TimeProvider>().GetUtcNow() >= invite.ExpiresAt ? new InviteExpired()
            : null;
        await (
            refusal is null
                ? call.Show(
                    DeclinePage.Create(
                        JoinPages.Compose(call, secret, invite!, new AfterSignIn()) with
                        {
                            Frame = call.Frame("Decline this invitation?"),
                        }
                    )
                )
                : JoinRefusals.Show(call, secret, refusal)
        );
    }

    private static async Task Decline(PageCall call)
    {
        var secret = call.Segment("secret");
        // Afterwards the secret is unknown, and a page of its own would have to tell strangers what it led to.
        var invite = await call.Get<PreviewInvite>().Look(secret, call.Visitor);
        var outcome = await call.Get<DeclineInvite>().Handle(secret);
        await (
            outcome.Succeeded(out _, out var refusal) && invite is not null
                ? call.Say(JoinNotices.Declined(invite.OrganizationName, call.CanMail), StatusCodes.Status200OK)
                : JoinRefusals.Show(call, secret, refusal ?? new UnknownSecret())
        );
    }
}
