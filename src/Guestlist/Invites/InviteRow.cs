using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Invites;

/// <summary>How an invite is read; its table is called i and, left-joined, the inviter's u.</summary>
internal static class InviteRow
{
    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public static readonly Fragment Columns = new(
        "i.id, i.target_email, i.first_name, i.emailing_attempt_made, i.level, i.created_at, "
            + "i.updated_at, i.message, i.private_project_access, i.expires_at, i.ended_as, "
            + "i.metadata, i.locale, i.delivery_state, i.delivery_detail, i.delivery_at, i.ended_at, i.ended_by, "
            + "i.ended_link, i.replaced_by, i.renewal_asked_at, i.held_at, i.held_because, i.readdress_asked_at, "
            + "(select r.email from users r where r.id = i.readdress_user_id), i.generation, i.mailed_at, "
            + User.Columns.Text
    );

    /// <summary>How many columns that is.</summary>
    public const int ColumnCount = OwnColumnCount + User.ColumnCount;

    private const int OwnColumnCount = 27;

    /// <summary>Reads <see cref="Columns"/>.</summary>
    /// <param name="row">The row.</param>
    /// <param name="organizationId">Where it was looked for.</param>
    /// <param name="neighbour">The inviter of the row before: mostly the same person, who need not be read again.</param>
    public static Invite Read(Row row, Guid organizationId, User? neighbour = null) =>
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
        )
        {
            Metadata = row.Text(11),
            Locale = row.TextOrNull(12),
            Delivery = new MailTruth(row.Text(13), row.TextOrNull(14), row.TimeOrNull(15)),
            End = row.TimeOrNull(16) is { } ended
                ? new InviteEnd(ended, row.IdOrNull(17), row.TextOrNull(18), row.IdOrNull(19))
                : null,
            RenewalAskedAt = row.TimeOrNull(20),
            Held = row.TimeOrNull(21) is { } held ? new Hold(held, row.TextOrNull(22) ?? "") : null,
            Readdress =
                row.TimeOrNull(23) is { } asked && row.TextOrNull(24) is { } email
                    ? new Readdressing(email, asked)
                    : null,
            Generation = row.Long(25),
            MailedAt = row.TimeOrNull(26),
        };

    private static User? Inviter(Row row, User? neighbour) =>
        row.LongOrNull(OwnColumnCount) switch
        {
            null => null,
            var id when id == neighbour?.Id => neighbour,
            _ => User.From(row, OwnColumnCount),
        };
}
