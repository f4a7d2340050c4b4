using Guestlist.Acceptance;
using Guestlist.Server.Pages.Door;

namespace Guestlist.Server.Pages.Join;

/// <summary>The page and the status for each reason why an invitation cannot be accepted as it stands.</summary>
internal static class JoinRefusals
{
    public static async Task Show(PageCall call, string secret, Refusal refusal)
    {
        var preview = call.Get<PreviewInvite>();
        var invite = await preview.Look(secret, call.Visitor);
        if (refusal is WrongRecipient && invite is not null)
        {
            refusal = preview.BesidesRecipient(invite) ?? refusal;
        }

        await (
            (refusal, invite, call.Visitor) switch
            {
                (WrongRecipient, { } known, { } visitor) => call.Show(
                    WrongAccountPage.Create(
                        new(
                            call.Frame("This invitation is for another account"),
                            known.OrganizationName,
                            MaskedAddress.Of(known.TargetEmail),
                            visitor.Email,
                            JoinPath.SignOut(secret),
                            known.VisitorHasAsked ? null : JoinPath.AskReaddress(secret),
                            call.CanMail
                        )
                    ),
                    StatusCodes.Status403Forbidden
                ),
                (InviteExpired, { } known, _) => call.Say(
                    AskingNotices.Expired(secret, known, call.Get<TimeProvider>().GetUtcNow(), call.CanMail),
                    StatusCodes.Status410Gone
                ),
                (SomebodyAsked, { } known, _) => call.Say(
                    AskingNotices.AskedBySomebody(known),
                    StatusCodes.Status409Conflict
                ),
                (InviteHeld, { } known, _) => call.Say(JoinNotices.Held(known), StatusCodes.Status409Conflict),
                (AlreadyIn, { } known, _) => call.Say(
                    JoinNotices.AlreadyIn(known.OrganizationName),
                    StatusCodes.Status200OK
                ),
                (AccountExists, { } known, _) => ShowSignIn(call, secret, known, StatusCodes.Status200OK),
                // The account came into being between the look and the form.
                (SignInInstead or AddressIsMember, { } known, _) => ShowSignIn(
                    call,
                    secret,
                    known,
                    StatusCodes.Status409Conflict
                ),
                _ => Unknown(call, secret),
            }
        );
    }

    private static Task ShowSignIn(PageCall call, string secret, InviteAtDoor invite, int status) =>
        call.Show(InvitationPage.Create(JoinPages.Compose(call, secret, invite, new AfterSignIn())), status);

    /// <summary>Who clicks the mail again after joining is told so; everybody else gets one page for all the rest.</summary>
    private static async Task Unknown(PageCall call, string secret)
    {
        var joined = call.Visitor is { } visitor ? await call.Get<RecallAcceptance>().Handle(secret, visitor) : null;
        await (
            joined is null
                ? call.Say(JoinNotices.Unknown(call.Visitor is not null), StatusCodes.Status404NotFound)
                : call.Say(JoinNotices.AlreadyIn(joined), StatusCodes.Status200OK)
        );
    }
}
