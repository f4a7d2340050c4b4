using Guestlist.Activity;
using Guestlist.Users;

namespace Guestlist.Access;

/// <summary>Who asks: a user, by a session or by one of their keys, and where they stand.</summary>
/// <param name="User">The active user.</param>
/// <param name="Key">The key they came with; null for a session.</param>
/// <param name="Place">The organization asked for; null when it does not exist or none was asked for.</param>
public sealed record Caller(User User, KeyGrant? Key, Place? Place)
{
    /// <summary>The caller as the activity log names them.</summary>
    public Actor Actor => Actor.User(User.Uuid);
}

/// <summary>What a key may do.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="Scopes">Its scope words; <c>*</c> stands for all.</param>
/// <param name="Teams">Projects it is bound to; a key with any is of no use here.</param>
/// <param name="Organizations">Organizations it is bound to; empty means all of its user's.</param>
public sealed record KeyGrant(
    string Id,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> Teams,
    IReadOnlyList<string> Organizations
)
{
    /// <summary>True when the key's words contain the needed one: write covers read, <c>*</c> covers everything.</summary>
    public bool Covers(Scope needed) =>
        Scopes.Any(scope =>
            scope == "*" || scope == needed.Word || (!needed.Writes && scope == $"{needed.Subject}:write")
        );
}

/// <summary>What a route asks of a key.</summary>
/// <param name="Subject">organization_member, organization or user.</param>
/// <param name="Writes">True when it changes something.</param>
public readonly record struct Scope(string Subject, bool Writes)
{
    /// <summary>The word on the wire.</summary>
    public string Word => $"{Subject}:{(Writes ? "write" : "read")}";
}

/// <summary>An organization as seen by somebody who may or may not be its member.</summary>
/// <param name="OrganizationId">Its id.</param>
/// <param name="OrganizationName">Its name.</param>
/// <param name="MembersCanInvite">False when only admins invite.</param>
/// <param name="Level">The caller's level; null for a stranger.</param>
/// <param name="InviteLifetime">How long its invites can be accepted unless they say otherwise; null for the server's setting.</param>
public sealed record Place(
    Guid OrganizationId,
    string OrganizationName,
    bool MembersCanInvite,
    Level? Level,
    TimeSpan? InviteLifetime = null
)
{
    /// <summary>True for members at least that high.</summary>
    public bool IsAtLeast(Level level) => Level >= level;

    /// <summary>The one rule who may invite whom: members may unless the organization says otherwise, nobody above their own level.</summary>
    public bool MayInvite => MembersCanInvite ? Level is not null : IsAtLeast(Guestlist.Level.Admin);
}

/// <summary>Which organization a request is about.</summary>
/// <param name="Id">Its id; null means the caller's current one.</param>
public readonly record struct OrganizationReference(Guid? Id);
