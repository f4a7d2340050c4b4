using System.Data;
using Guestlist.Delivery;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Guestlist.Postgres;

/// <summary>
/// Wakes the dispatchers of the other nodes by NOTIFY after a commit, and this node's by LISTEN. Only a hint:
/// polling is the guarantee, so a pooler that swallows notifications costs seconds, not mails.
/// </summary>
public sealed partial class OutboxListener(
    PostgresDatabase database,
    OutboxSignal signal,
    TimeProvider clock,
    ILogger<OutboxListener> logger
)
{
    private const string Channel = "guestlist_outbox";

    /// <summary>NOTIFY takes a lock over all databases at commit: a burst of pokes becomes one.</summary>
    private static readonly TimeSpan Coalesce = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);
    private bool hasComplained;

    /// <summary>Listens and tells until it is stopped.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Listen(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                Complain(e.GetType().Name);
            }

            await Task.Delay(Pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Listen(CancellationToken stop)
    {
        await using var ear = database.CreateConnection();
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ear.Notification += (_, _) =>
        {
            heard.TrySetResult();
            signal.Wake();
        };
        await ear.OpenAsync(stop);
        await Execute(ear, $"listen {Channel}", stop);

        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var listening = Attend(ear, end.Token);
        var telling = Tell(heard.Task, end.Token);
        await Task.WhenAny(listening, telling);
        await end.CancelAsync();
        await Task.WhenAll(listening, telling).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (ear.State == ConnectionState.Open)
        {
            // Back in the pool it is anybody's, and nothing resets it there.
            await Execute(ear, "unlisten *", CancellationToken.None);
        }

        await (listening.IsFaulted ? listening : telling);
    }

    private static async Task Attend(NpgsqlConnection ear, CancellationToken stop)
    {
        while (true)
        {
            if (!await ear.WaitAsync(Silence, stop))
            {
                // A connection that was cut in silence brings no news for ever; a question finds out.
                await Execute(ear, "select 1", stop);
            }
        }
    }

    private async Task Tell(Task heard, CancellationToken stop)
    {
        await Notify(stop);
        if (await Task.WhenAny(heard, Task.Delay(Echo, clock, stop)) != heard)
        {
            stop.ThrowIfCancellationRequested();
            // A pooler between us and PostgreSQL takes LISTEN without a word, and its notifications never come.
            Complain("no echo");
        }
        else
        {
            hasComplained = false;
        }

        while (true)
        {
            await signal.WaitToTell(stop);
            await Task.Delay(Coalesce, clock, stop);
            await Notify(stop);
        }
    }

    private async Task Notify(CancellationToken stop)
    {
        await using var mouth = database.CreateConnection();
        await mouth.OpenAsync(stop);
        await Execute(mouth, $"notify {Channel}", stop);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(stop);
    }

    private void Complain(string reason)
    {
        if (!hasComplained)
        {
            hasComplained = true;
            Log.Deaf(logger, reason);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            3020,
            LogLevel.Warning,
            "Notifications between nodes do not work, mails are found by polling: {Reason}"
        )]
        public static partial void Deaf(ILogger logger, string reason);
    }
}
