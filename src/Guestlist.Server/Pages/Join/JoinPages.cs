using Guestlist.Acceptance;
using Guestlist.Server.Pages.Door;
using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Join;

/// <summary>/join/{secret}: an invitation. Looking changes nothing, accepting is a deliberate form.</summary>
internal static class JoinPages
{
    public static readonly IReadOnlyList<PageRoute> Routes =
    [
        new("/join/{secret}", Look, Accept, PageLimit.Acceptance),
        new("/join/{secret}/sign-out", GoBack, SignOut),
    ];

    /// <summary>The invitation as one reader sees it.</summary>
    public static Invitation Compose(PageCall call, string secret, InviteAtDoor invite, Answer answer) =>
        new(call.Frame($"Join {invite.OrganizationName}"), secret, invite, answer);

    /// <summary>To the invitation, from a page below it: also for a tab that is restored where only a form belongs.</summary>
    public static Task GoBack(PageCall call) => call.GoTo(JoinPath.Of(call.Segment("secret")));

    private static async Task Look(PageCall call)
    {
        var secret = call.Segment("secret");
        await Onlooker.Note(call, secret);
        var outcome = await call.Get<PreviewInvite>().Handle(secret, call.Visitor);
        if (!outcome.Succeeded(out var invite, out var refusal))
        {
            await JoinRefusals.Show(call, secret, refusal);
            return;
        }

        Answer answer = call.Visitor is { } visitor ? new AsVisitor(visitor.FirstName) : NewPersonFields.For(invite);
        await call.Show(InvitationPage.Create(Compose(call, secret, invite, answer)));
    }

    private static async Task Accept(PageCall call)
    {
        var secret = call.Segment("secret");
        var accept = call.Get<AcceptInvite>();
        if (call.Visitor is { } visitor)
        {
            await Finish(call, secret, await accept.Handle(secret, visitor));
            return;
        }

        var (person, answer) = NewPersonFields.Read(await call.Form());
        if (answer.Problems.Any)
        {
            await AskAgain(call, secret, answer);
            return;
        }

        await Finish(call, secret, await accept.Handle(secret, person));
    }

    /// <summary>The form once more with what was typed, unless the invitation no longer stands.</summary>
    private static async Task AskAgain(PageCall call, string secret, AsNewPerson answer)
    {
        var outcome = await call.Get<PreviewInvite>().Handle(secret, visitor: null);
        if (!outcome.Succeeded(out var invite, out var refusal))
        {
            await JoinRefusals.Show(call, secret, refusal);
            return;
        }

        var invitation = Compose(call, secret, invite, answer);
        var page = invitation with { Frame = invitation.Frame with { Title = $"Error: {invitation.Frame.Title}" } };
        await call.Show(InvitationPage.Create(page), StatusCodes.Status400BadRequest);
    }

    private static async Task Finish(PageCall call, string secret, Outcome<Joined> outcome)
    {
        if (!outcome.Succeeded(out var joined, out var refusal))
        {
            await JoinRefusals.Show(call, secret, refusal);
            return;
        }

        if (joined.Session is { } session)
        {
            call.Remember(session);
        }

        await call.GoTo(LocalPath.Home);
    }

    private static async Task SignOut(PageCall call)
    {
        await call.SignOut();
        await GoBack(call);
    }
}
