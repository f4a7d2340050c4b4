namespace Guestlist.Invites;

/// <summary>An invite as asked for, its fields already within their rules.</summary>
/// <param name="Target">Whom to invite.</param>
/// <param name="FirstName">At most 30 characters, may be empty.</param>
/// <param name="Message">At most 5,000 characters or null.</param>
/// <param name="Level">The level to give.</param>
/// <param name="ProjectAccess">Carried through untouched; null or empty for none.</param>
/// <param name="SendEmail">False when the link is handed over another way.</param>
/// <param name="CombinePending">Keep what unexpired pending invites for the address already promise.</param>
public sealed record InviteDraft(
    EmailAddress Target,
    string FirstName,
    string? Message,
    Level Level,
    IReadOnlyList<ProjectAccess>? ProjectAccess,
    bool SendEmail,
    bool CombinePending
)
{
    /// <summary>How long it can be accepted, <see cref="InviteLife.Shortest"/> to <see cref="InviteLife.Longest"/>; null for the organization's lifetime.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>A JSON object as text, at most 8 KiB.</summary>
    public string Metadata { get; init; } = "{}";

    /// <summary>The language of its mails; null for the organization's.</summary>
    public string? Locale { get; init; }
}

/// <summary>Access to one project of the host application; Guestlist carries it and does not know projects.</summary>
/// <param name="Id">The project's number.</param>
/// <param name="Level">member or admin.</param>
public readonly record struct ProjectAccess(long Id, string Level)
{
    /// <summary>The levels a project knows, lowest first.</summary>
    public static readonly IReadOnlyList<string> Levels = ["member", "admin"];
}
