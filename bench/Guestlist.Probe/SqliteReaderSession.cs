using Microsoft.Data.Sqlite;

namespace Guestlist.Probe;

/// <summary>One reading connection with its prepared look-ups.</summary>
internal sealed class SqliteReaderSession(SqliteConnection connection)
{
    private readonly PreparedCommand _enter = new(connection, Sql.Enter, 2);
    private readonly PreparedCommand _count = new(connection, Sql.Count, 1);
    private readonly PreparedCommand _page = new(connection, Sql.Page, 2);

    public Person? Enter(string keyHash, Guid organization)
    {
        using var row = _enter.Read(keyHash, organization);
        return row.Read() ? Rows.Person(row, 0) : null;
    }

    public InvitePage Page(Guid organization, int limit)
    {
        var count = Count(organization);
        using var row = _page.Read(organization, (long)limit);
        var (invites, now) = (new List<Invite>(limit), TimeProvider.System.GetUtcNow());
        while (row.Read())
            invites.Add(Rows.Invite(row, now, invites.Count > 0 ? invites[^1].CreatedBy : null));
        return Rows.Page(count, limit, invites);
    }

    private long Count(Guid organization)
    {
        using var row = _count.Read(organization);
        row.Read();
        return row.GetInt64(0);
    }
}
