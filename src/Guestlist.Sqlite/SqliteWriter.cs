using System.Collections.Concurrent;
using Guestlist.Storage;

namespace Guestlist.Sqlite;

/// <summary>
/// The one writer: a thread that runs waiting writes in savepoints of one transaction and releases their answers
/// after its COMMIT, so that many writes share one fsync (group commit).
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>Bounds how long the first write of a group waits for the last.</summary>
    private const int MostPerGroup = 100;

    private readonly BlockingCollection<SqliteWrite> queue = new(boundedCapacity: 10_000);
    private readonly Func<PreparedConnection> connect;
    private readonly Thread thread;
    private PreparedConnection? connection;

    public SqliteWriter(Func<PreparedConnection> connect)
    {
        this.connect = connect;
        thread = new Thread(Work) { IsBackground = true, Name = "sqlite-writer" };
        thread.Start();
    }

    public Task<WriteResult> Enqueue(SqliteWrite write)
    {
        queue.Add(write);
        return write.Task;
    }

    /// <summary>Finishes what waits, then ends.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        connection?.Dispose();
        queue.Dispose();
    }

    private void Work()
    {
        var group = new List<SqliteWrite>(MostPerGroup);
        foreach (var first in queue.GetConsumingEnumerable())
        {
            group.Add(first);
            try
            {
                connection ??= connect();
                connection.Execute("begin immediate");
                RunGroup(connection, group);
                connection.Execute("commit");
                group.ForEach(write => write.Release());
            }
#pragma warning disable CA1031 // Whatever it is, these callers are told; the thread is the only one that writes.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Abandon(group, e);
            }

            group.Clear();
        }
    }

    private void RunGroup(PreparedConnection open, List<SqliteWrite> group)
    {
        group[0].Run(open);
        while (group.Count < MostPerGroup && queue.TryTake(out var next))
        {
            group.Add(next);
            next.Run(open);
        }
    }

    /// <summary>The transaction failed as a whole: nobody in the group is told that anything was written.</summary>
    private void Abandon(List<SqliteWrite> group, Exception cause)
    {
        var failure = SqliteFaults.Translate(cause);
        // Whoever waits behind a lock would wait as long again, one after the other.
        while (failure is StorageUnavailableException && queue.TryTake(out var waiting))
        {
            group.Add(waiting);
        }

        group.ForEach(write => write.Fail(failure));
        // A fresh connection forgets whatever state the failed one was left in.
        connection?.Dispose();
        connection = null;
    }
}
