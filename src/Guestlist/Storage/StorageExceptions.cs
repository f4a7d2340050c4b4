namespace Guestlist.Storage;

/// <summary>The database is away, full or too slow: an ordinary case, answered with 503 and Retry-After.</summary>
public sealed class StorageUnavailableException(string message, Exception inner) : UnavailableException(message, inner);

/// <summary>The database carries migrations that this program does not know.</summary>
public sealed class NewerDatabaseException(string script)
    : Exception(
        $"The database is newer than this program: it carries the unknown migration {script}. Start the newer program."
    );

/// <summary>Another server works on a database that only one may work on.</summary>
public sealed class DatabaseInUseException(string file, Exception inner)
    : Exception(
        $"Another server uses the database {file}. SQLite has one server at a time; several need PostgreSQL.",
        inner
    );

/// <summary>A migration failed; the database is as it was before it.</summary>
public sealed class MigrationFailedException(string script, Exception inner)
    : Exception($"Migration {script} failed: {inner.Message}", inner);
