using Guestlist.Storage;
using Npgsql;

namespace Guestlist.Postgres;

/// <summary>Tells a database that is away from a mistake in a statement, and tries again what PostgreSQL says to.</summary>
internal static class PostgresFaults
{
    private const int MostTries = 4;

    public static async Task<T> Guard<T>(Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (PostgresException e) when (IsConflict(e) && attempt < MostTries)
            {
                // The transaction was rolled back whole; nothing of it remains.
            }
            catch (NpgsqlException e) when (IsAway(e))
            {
                throw new StorageUnavailableException(
                    $"PostgreSQL: {(e as PostgresException)?.SqlState ?? "no connection"}",
                    e
                );
            }
            catch (TimeoutException e)
            {
                throw new StorageUnavailableException("PostgreSQL: time-out", e);
            }
        }
    }

    /// <summary>Deadlock or serialization failure.</summary>
    private static bool IsConflict(PostgresException e) =>
        e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    /// <summary>Everything but an error in the statement itself: connection, resources, shutdown, read-only standby.</summary>
    private static bool IsAway(NpgsqlException e) =>
        e is not PostgresException { SqlState: var state }
        || state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57", StringComparison.Ordinal)
        || state.StartsWith("58", StringComparison.Ordinal)
        // No such database, or not let in: what a cluster says while it is moved or restored.
        || state.StartsWith("3D", StringComparison.Ordinal)
        || state.StartsWith("28", StringComparison.Ordinal)
        || state is PostgresErrorCodes.ReadOnlySqlTransaction
        // What the row belongs to was deleted at the same moment; trying again finds it gone.
        || state is PostgresErrorCodes.ForeignKeyViolation
        || IsConflict((PostgresException)e);
}
