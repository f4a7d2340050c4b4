using Guestlist.Storage;
using Npgsql;

namespace Guestlist.Postgres;

/// <summary>One query as one round trip.</summary>
internal static class PostgresRead
{
    /// <summary>
    /// Lasts as long as the transaction, which is the round trip. A setting of the session would have to be undone, and
    /// one of the connection would plan statements blindly whose plan hangs on their values.
    /// </summary>
    private const string PlanOnce = "select set_config('plan_cache_mode', 'force_generic_plan', true)";

    /// <summary>The statement; behind the setting it is planned with, where it has one.</summary>
    public static NpgsqlBatch Batch(NpgsqlConnection connection, Statement statement)
    {
        var batch = new NpgsqlBatch(connection);
        if (statement.IsPlannedOnce)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(PlanOnce));
        }

        batch.BatchCommands.Add(PostgresWrite.Command(statement));
        return batch;
    }

    /// <summary>The statement's own rows, those of the setting passed over.</summary>
    public static async Task<NpgsqlDataReader> Rows(NpgsqlBatch batch)
    {
        var reader = await batch.ExecuteReaderAsync();
        for (var setting = 1; setting < batch.BatchCommands.Count; setting++)
        {
            await reader.NextResultAsync();
        }

        return reader;
    }
}
