using System.Data.Common;

namespace Guestlist.Probe;

/// <summary>Reads the rows of both engines: ids come as text or as uuid, all else alike.</summary>
internal static class Rows
{
    public static Person Person(DbDataReader row, int at) =>
        new(
            row.GetInt64(at),
            row.GetGuid(at + 1),
            row.IsDBNull(at + 2) ? null : row.GetString(at + 2),
            row.GetString(at + 3),
            row.GetString(at + 4),
            row.GetString(at + 5),
            row.IsDBNull(at + 6) ? null : row.GetBoolean(at + 6)
        );

    /// <param name="inviter">The inviter of the row before, who is mostly the inviter of this one too.</param>
    public static Invite Invite(DbDataReader row, DateTimeOffset now, Person? inviter)
    {
        var expires = Sql.Time(row.GetInt64(7));
        return new Invite(
            row.GetGuid(0),
            row.GetString(1),
            row.GetString(2),
            row.GetBoolean(3),
            (int)row.GetInt64(4),
            expires <= now,
            row.IsDBNull(24) ? null
                : inviter?.Id == row.GetInt64(24) ? inviter
                : Person(row, 24),
            Sql.Time(row.GetInt64(5)),
            Sql.Time(row.GetInt64(6)),
            row.IsDBNull(8) ? null : row.GetString(8),
            row.IsDBNull(9) ? null : new RawJson(row.GetString(9)),
            expires <= now ? "expired" : "pending",
            expires,
            new Delivery(row.GetString(10), Text(row, 11), Time(row, 12)),
            new RawJson(row.GetString(13)),
            Text(row, 14),
            AcceptedAt: null,
            Time(row, 15),
            Id(row, 16),
            Text(row, 17),
            Id(row, 18),
            Time(row, 19),
            Time(row, 20) is { } held ? new Held(Text(row, 21), held) : null,
            Time(row, 22) is { } asked ? new Asked(Text(row, 23)!, asked) : null
        );
    }

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static Guid? Id(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetGuid(at);

    private static DateTimeOffset? Time(DbDataReader row, int at) =>
        row.IsDBNull(at) ? null : Sql.Time(row.GetInt64(at));

    public static InvitePage Page(long count, int limit, List<Invite> invites) =>
        new(count, limit < count ? $"?limit={limit}&offset={limit}" : null, null, invites);
}
