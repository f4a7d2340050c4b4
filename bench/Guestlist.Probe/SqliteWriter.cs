using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Guestlist.Probe;

/// <summary>What one request writes.</summary>
internal sealed record NewInvites(Guid Organization, Person Inviter, Invite[] Invites, long Now);

/// <summary>One thread that writes what has gathered in one transaction: a commit costs the disk once for all who wait.</summary>
internal sealed class SqliteWriter
{
    private readonly BlockingCollection<(NewInvites Work, TaskCompletionSource Done)> _waiting = [];
    private readonly SqliteConnection _connection;
    private readonly SqliteInserts _inserts;

    public SqliteWriter(SqliteConnection connection)
    {
        _connection = connection;
        _inserts = new SqliteInserts(connection);
        new Thread(WriteForever) { IsBackground = true, Name = "writer" }.Start();
    }

    public Task Write(NewInvites work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add((work, done));
        return done.Task;
    }

    private void WriteForever()
    {
        var begin = new PreparedCommand(_connection, "begin immediate", 0);
        var commit = new PreparedCommand(_connection, "commit", 0);
        var group = new List<TaskCompletionSource>();
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            begin.Execute();
            var next = first;
            do
            {
                if (Try(next.Work, next.Done))
                    group.Add(next.Done);
            } while (_waiting.TryTake(out next));
            commit.Execute();
            foreach (var done in group)
                done.SetResult();
            group.Clear();
        }
    }

    // A savepoint, so that one refused write does not undo its neighbours.
    private bool Try(NewInvites work, TaskCompletionSource done)
    {
        _inserts.Mark();
        try
        {
            _inserts.Write(work);
            _inserts.Keep();
            return true;
        }
        catch (SqliteException refused)
        {
            _inserts.Undo();
            done.SetException(refused);
            return false;
        }
    }
}
