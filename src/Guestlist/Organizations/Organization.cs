using Guestlist.Storage;

namespace Guestlist.Organizations;

/// <summary>An organization as one of its members sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">1 to 64 characters.</param>
/// <param name="Slug">Unique on the instance; lower-case letters, digits and hyphens.</param>
/// <param name="OwnLevel">The level of the one who looks.</param>
/// <param name="MembersCanInvite">False when only admins invite.</param>
/// <param name="TellsOfJoins">Other members get a mail when somebody joins.</param>
/// <param name="Metadata">A JSON object as text, at most 8 KiB; nothing here reads it.</param>
public sealed record Organization(
    Guid Id,
    string Name,
    string Slug,
    Level OwnLevel,
    bool MembersCanInvite,
    bool TellsOfJoins,
    string Metadata,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
)
{
    /// <summary>How long its invites can be accepted unless they say otherwise; null for the server's setting.</summary>
    public TimeSpan? InviteLifetime { get; init; }

    /// <summary>Whose account may accept its invites: strict, same_domain or any_verified.</summary>
    public string AcceptancePolicy { get; init; } = "strict";

    /// <summary>Invitees who do not answer are reminded.</summary>
    public bool Reminds { get; init; }

    /// <summary>Inviters get a digest of what is stuck.</summary>
    public bool SendsDigest { get; init; }

    /// <summary>The language of its mails as a BCP 47 tag; null for the server's.</summary>
    public string? Locale { get; init; }

    /// <summary>The largest <see cref="Metadata"/>, in bytes.</summary>
    public const int MaxMetadata = 8 * 1024;

    /// <summary>The columns that <see cref="From"/> reads; the tables are called o and m.</summary>
    internal static readonly Fragment Columns = new(
        "o.id, o.name, o.slug, m.level, o.members_can_invite, o.is_member_join_email_enabled, o.metadata, o.created_at, o.updated_at, "
            + "o.invite_lifetime, o.acceptance_policy, o.reminders_enabled, o.digest_enabled, o.locale"
    );

    internal static Organization From(Row row) =>
        new(
            row.Id(0),
            row.Text(1),
            row.Text(2),
            row.Level(3),
            row.Bool(4),
            row.Bool(5),
            row.Text(6),
            row.Time(7),
            row.Time(8)
        )
        {
            InviteLifetime = row.SpanOrNull(9),
            AcceptancePolicy = row.Text(10),
            Reminds = row.Bool(11),
            SendsDigest = row.Bool(12),
            Locale = row.TextOrNull(13),
        };
}
