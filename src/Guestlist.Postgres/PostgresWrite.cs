using Guestlist.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Guestlist.Postgres;

/// <summary>One write as one batch.</summary>
internal static class PostgresWrite
{
    public static async Task<WriteResult> Run(
        NpgsqlConnection connection,
        IReadOnlyList<Statement> statements,
        Func<int[], bool>? keep
    )
    {
        var rows = new List<Action>();
        var result = keep is null
            // A batch without BEGIN is one implicit transaction: a single round trip.
            ? new WriteResult(await RunBatch(connection, statements, rows), Kept: true)
            : await Judged(connection, statements, keep, rows);
        if (result.Kept)
        {
            rows.ForEach(handOver => handOver());
        }

        return result;
    }

    private static async Task<WriteResult> Judged(
        NpgsqlConnection connection,
        IReadOnlyList<Statement> statements,
        Func<int[], bool> keep,
        List<Action> rows
    )
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var counts = await RunBatch(connection, statements, rows);
        var kept = keep(counts);
        if (kept)
        {
            await transaction.CommitAsync();
        }
        else
        {
            await transaction.RollbackAsync();
        }

        return new WriteResult(counts, kept);
    }

    /// <summary>The statement with its values.</summary>
    public static NpgsqlBatchCommand Command(Statement statement)
    {
        var command = new NpgsqlBatchCommand(statement.Text);
        foreach (var value in statement.Values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }

    /// <summary>Typed where there is a value: it is then written without being looked at again.</summary>
    private static NpgsqlParameter Parameter(SqlValue value) =>
        value.Value switch
        {
            string text => new NpgsqlParameter<string> { TypedValue = text, NpgsqlDbType = NpgsqlDbType.Text },
            long number => new NpgsqlParameter<long> { TypedValue = number },
            bool flag => new NpgsqlParameter<bool> { TypedValue = flag },
            Guid id => new NpgsqlParameter<Guid> { TypedValue = id },
            _ => new NpgsqlParameter { NpgsqlDbType = TypeOf(value.Kind), Value = DBNull.Value },
        };

    private static async Task<int[]> RunBatch(
        NpgsqlConnection connection,
        IReadOnlyList<Statement> statements,
        List<Action> rows
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(Command(statement));
        }

        await ReadRows(batch, statements, rows);
        return [.. batch.BatchCommands.Select((NpgsqlBatchCommand command) => command.RecordsAffected)];
    }

    /// <summary>Only statements with rows have a result set; the reader steps over the others by itself.</summary>
    private static async Task ReadRows(NpgsqlBatch batch, IReadOnlyList<Statement> statements, List<Action> rows)
    {
        await using var reader = await batch.ExecuteReaderAsync();
        var next = 0;
        do
        {
            if (reader.FieldCount == 0)
            {
                continue;
            }

            while (next < statements.Count && !ReturnsRows(statements[next]))
            {
                next++;
            }

            while (await reader.ReadAsync())
            {
                if (statements[next].EachRow is { } read)
                {
                    rows.Add(read(new Row(reader)));
                }
            }

            next++;
        } while (await reader.NextResultAsync());
    }

    private static bool ReturnsRows(Statement statement) =>
        statement.EachRow is not null
        || statement.Text.StartsWith("select ", StringComparison.Ordinal)
        || statement.Text.Contains("returning ", StringComparison.Ordinal);

    private static NpgsqlDbType TypeOf(SqlKind kind) =>
        kind switch
        {
            SqlKind.Integer => NpgsqlDbType.Bigint,
            SqlKind.Boolean => NpgsqlDbType.Boolean,
            SqlKind.Id => NpgsqlDbType.Uuid,
            _ => NpgsqlDbType.Text,
        };
}
