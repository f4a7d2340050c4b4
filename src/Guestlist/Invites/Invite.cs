using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Invites;

/// <summary>An invitation of one address into one organization.</summary>
/// <param name="Id">Time-ordered; listed to every member, therefore never a secret.</param>
/// <param name="OrganizationId">Where to.</param>
/// <param name="TargetEmail">The address as shown and mailed.</param>
/// <param name="FirstName">At most 30 characters, may be empty.</param>
/// <param name="EmailingAttemptMade">A mail was promised; says nothing about delivery.</param>
/// <param name="Level">The level the invitee gets.</param>
/// <param name="CreatedBy">The inviter; null when their account is gone.</param>
/// <param name="Message">At most 5,000 characters; null when none was given.</param>
/// <param name="PrivateProjectAccess">A JSON array as text, carried to the membership; null when none.</param>
/// <param name="ExpiresAt">From then on it cannot be accepted; judged at use.</param>
/// <param name="EndedAs">How it ended; null while it is live, expired or not.</param>
public sealed record Invite(
    Guid Id,
    Guid OrganizationId,
    string TargetEmail,
    string FirstName,
    bool EmailingAttemptMade,
    Level Level,
    User? CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string? Message,
    string? PrivateProjectAccess,
    DateTimeOffset ExpiresAt,
    string? EndedAs
)
{
    /// <summary>The columns that <see cref="From"/> reads; the tables are called i and, left-joined, u.</summary>
    internal static readonly Fragment Columns = new(
        "i.id, i.target_email, i.first_name, i.emailing_attempt_made, i.level, i.created_at, "
            + $"i.updated_at, i.message, i.private_project_access, i.expires_at, i.ended_as, {User.Columns.Text}"
    );

    /// <summary>How many columns that is.</summary>
    internal const int ColumnCount = OwnColumnCount + User.ColumnCount;

    private const int OwnColumnCount = 11;

    /// <summary>True from <see cref="ExpiresAt"/> on.</summary>
    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;

    /// <summary>pending, expired, or a word of <see cref="Endings"/>.</summary>
    public string Status(DateTimeOffset now) => EndedAs ?? (IsExpired(now) ? "expired" : "pending");

    /// <summary>Reads <see cref="Columns"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="organizationId">Where it was looked for.</param>
    /// <param name="neighbour">The inviter of the row before: mostly the same person, who need not be read again.</param>
    internal static Invite From(Row row, Guid organizationId, User? neighbour = null) =>
        new(
            row.Id(0),
            organizationId,
            row.Text(1),
            row.Text(2),
            row.Bool(3),
            row.Level(4),
            Inviter(row, neighbour),
            row.Time(5),
            row.Time(6),
            row.TextOrNull(7),
            row.TextOrNull(8),
            row.Time(9),
            row.TextOrNull(10)
        );

    private static User? Inviter(Row row, User? neighbour) =>
        row.LongOrNull(OwnColumnCount) switch
        {
            null => null,
            var id when id == neighbour?.Id => neighbour,
            _ => User.From(row, OwnColumnCount),
        };
}

/// <summary>How an invite ends, as stored and shown.</summary>
public static class Endings
{
    /// <summary>The invitee joined.</summary>
    public const string Accepted = "accepted";

    /// <summary>The invitee said no.</summary>
    public const string Declined = "declined";

    /// <summary>An admin withdrew it.</summary>
    public const string Revoked = "revoked";

    /// <summary>Nobody came in time, and whom it was for is forgotten; until then an expired invite is live.</summary>
    public const string Expired = "expired";

    /// <summary>A newer invite for the same address took its place.</summary>
    public const string Replaced = "replaced";
}
