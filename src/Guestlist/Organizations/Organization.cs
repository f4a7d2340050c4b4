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
    /// <summary>The largest <see cref="Metadata"/>, in bytes.</summary>
    public const int MaxMetadata = 8 * 1024;

    /// <summary>The columns that <see cref="From"/> reads; the tables are called o and m.</summary>
    internal static readonly Fragment Columns = new(
        "o.id, o.name, o.slug, m.level, o.members_can_invite, o.is_member_join_email_enabled, o.metadata, o.created_at, o.updated_at"
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
        );
}
