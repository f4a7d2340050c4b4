using System.Data.Common;
using Guestlist.TestKit;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Guestlist.FaultTests.Rows;

/// <summary>Everything the checks look at, read from the database itself.</summary>
internal sealed record StoredRows(
    ILookup<string, StoredInvite> Invites,
    ILookup<string, StoredMember> Members,
    IReadOnlyDictionary<(string Owner, string Action, string Subject), int> Deeds,
    IReadOnlySet<string> Unsettled
)
{
    private const string OwnerOf = """
        (select u.email_key from memberships m join users u on u.id = m.user_id
         where m.organization_id = t.organization_id and m.level = 15)
        """;

    /// <summary>Reads a running server's database.</summary>
    public static async Task<StoredRows> Of(GuestlistServer server)
    {
        await using DbConnection connection =
            server.Engine == Engine.Sqlite
                ? new SqliteConnection($"{server.ConnectionString};Pooling=false")
                : new NpgsqlConnection(server.ConnectionString);
        return await Read(connection);
    }

    public static async Task<StoredRows> Read(DbConnection connection)
    {
        await connection.OpenAsync();
        var invites = await Query(
            connection,
            $"select {OwnerOf}, t.id, t.email_key, t.ended_as from invites t",
            row => new StoredInvite(row.GetString(0), IdOf(row, 1), row.GetString(2), TextOf(row, 3))
        );
        var members = await Query(
            connection,
            $"""
            select {OwnerOf}, u.email_key, u.uuid, t.invite_id
            from memberships t join users u on u.id = t.user_id
            """,
            row => new StoredMember(row.GetString(0), row.GetString(1), IdOf(row, 2), TextOf(row, 3))
        );
        var deeds = await Query(
            connection,
            $"select {OwnerOf}, action, subject_id, count(*) from activity t group by 1, 2, 3",
            row => (Deed: (row.GetString(0), row.GetString(1), $"{row.GetValue(2)}"), Count: (int)row.GetInt64(3))
        );
        var unsettled = await Query(
            connection,
            "select message_id from outbox where state = 'queued'",
            row => row.GetString(0)
        );
        return new StoredRows(
            invites.ToLookup(invite => invite.Owner, StringComparer.Ordinal),
            members.ToLookup(member => member.Owner, StringComparer.Ordinal),
            deeds.ToDictionary(deed => deed.Deed, deed => deed.Count),
            unsettled.ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>How often the activity of an organization tells of this deed.</summary>
    public int Count(string owner, string action, Guid subject) =>
        Deeds.GetValueOrDefault((owner, action, subject.ToString("D")));

    private static async Task<List<T>> Query<T>(DbConnection connection, string sql, Func<DbDataReader, T> map)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand above; nothing of them comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(map(reader));
        return rows;
    }

    // One engine keeps ids as text, the other as uuid.
    private static Guid IdOf(DbDataReader row, int column) => Guid.Parse($"{row.GetValue(column)}");

    private static string? TextOf(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : $"{row.GetValue(column)}";
}

/// <param name="Owner">The address of the organization's owner, which stands for the organization.</param>
internal sealed record StoredInvite(string Owner, Guid Id, string Address, string? EndedAs);

/// <param name="InviteId">The invite that was accepted; null for the founder.</param>
internal sealed record StoredMember(string Owner, string Address, Guid User, string? InviteId);
