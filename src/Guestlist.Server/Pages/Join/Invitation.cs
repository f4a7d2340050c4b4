using Guestlist.Acceptance;
using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Join;

/// <summary>An invitation as its reader sees it.</summary>
/// <param name="Frame">What surrounds it.</param>
/// <param name="Secret">The end of its link.</param>
/// <param name="Invite">What it says.</param>
/// <param name="Answer">How it can be answered by this reader.</param>
public sealed record Invitation(PageFrame Frame, string Secret, InviteAtDoor Invite, Answer Answer)
{
    /// <summary>Where it is shown and accepted.</summary>
    public string Path => JoinPath.Of(Secret);

    /// <summary>Who invites, by the name that short sentences use.</summary>
    public string Inviter => Invite.Inviter is { FirstName.Length: > 0 } inviter ? inviter.FirstName : "An admin";

    /// <summary>Where the reader signs in and comes back from.</summary>
    public string SignInPath => $"/login?next={Path}";
}

/// <summary>How an invitation can be answered.</summary>
public abstract record Answer;

/// <summary>With a new account: what was typed so far and what is wrong with it.</summary>
public sealed record AsNewPerson(string FirstName, Problems Problems) : Answer;

/// <summary>After signing in: the invited address has an account.</summary>
public sealed record AfterSignIn : Answer;

/// <summary>With one button: the right person is signed in.</summary>
public sealed record AsVisitor(string FirstName) : Answer;
