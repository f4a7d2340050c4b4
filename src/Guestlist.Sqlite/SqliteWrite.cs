using Guestlist.Storage;

namespace Guestlist.Sqlite;

/// <summary>One write on its way through the writer. Its answer waits for the group's COMMIT.</summary>
internal sealed class SqliteWrite(IReadOnlyList<Statement> statements, Func<int[], bool>? keep)
{
    // Answers must not run on the writer's thread.
    private readonly TaskCompletionSource<WriteResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly List<Action> rows = [];
    private WriteResult result;
    private Exception? failure;

    public Task<WriteResult> Task => answer.Task;

    /// <summary>Runs in a savepoint, so that its own failure or refusal leaves the others of the group alone.</summary>
    public void Run(PreparedConnection connection)
    {
        connection.Execute("savepoint job");
        try
        {
            var counts = new int[statements.Count];
            for (var i = 0; i < counts.Length; i++)
            {
                var read = statements[i].EachRow;
                counts[i] = connection.Run(statements[i], read is null ? null : row => rows.Add(read(row)));
            }

            result = new WriteResult(counts, keep is null || keep(counts));
        }
        catch (Exception e) when (connection.InTransaction)
        {
            failure = SqliteFaults.Translate(e);
        }

        if (failure is not null || !result.Kept)
        {
            connection.Execute("rollback to job");
        }

        connection.Execute("release job");
    }

    public void Release()
    {
        if (failure is null)
        {
            if (result.Kept)
            {
                rows.ForEach(handOver => handOver());
            }

            answer.SetResult(result);
        }
        else
        {
            answer.SetException(failure);
        }
    }

    public void Fail(Exception cause) => answer.TrySetException(cause);
}
