using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Guestlist.Probe;

/// <summary>SQLite: a pool of prepared readers and one writer.</summary>
internal sealed class SqliteStore(string connection) : IStore
{
    private readonly ConcurrentBag<SqliteReaderSession> _readers = [];
    private readonly SqliteWriter _writer = new(Open(connection));

    public Task<Person?> Enter(string keyHash, Guid organization) =>
        Task.FromResult(Read(session => session.Enter(keyHash, organization)));

    public Task<InvitePage?> Page(string keyHash, Guid organization, int limit) =>
        Task.FromResult(
            Read(session => session.Enter(keyHash, organization) is null ? null : session.Page(organization, limit))
        );

    public Task Create(Guid organization, Person inviter, Invite[] invites, DateTimeOffset now) =>
        _writer.Write(new NewInvites(organization, inviter, invites, Sql.Microseconds(now)));

    public static SqliteConnection Open(string connection)
    {
        var open = new SqliteConnection(connection);
        open.Open();
        using var pragmas = open.CreateCommand();
        pragmas.CommandText = """
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma foreign_keys = on;
            pragma busy_timeout = 5000;
            pragma cache_size = -16000;
            """;
        pragmas.ExecuteNonQuery();
        return open;
    }

    private T Read<T>(Func<SqliteReaderSession, T> read)
    {
        if (!_readers.TryTake(out var session))
            session = new SqliteReaderSession(Open(connection));
        try
        {
            return read(session);
        }
        finally
        {
            _readers.Add(session);
        }
    }
}
