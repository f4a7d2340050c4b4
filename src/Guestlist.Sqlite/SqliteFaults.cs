using Guestlist.Storage;
using Microsoft.Data.Sqlite;

namespace Guestlist.Sqlite;

/// <summary>Tells a database that is away from a mistake in a statement.</summary>
internal static class SqliteFaults
{
    /// <summary>Result codes of sqlite.org/rescode.html that pass by themselves or by an operator's hand.</summary>
    private static readonly int[] Passing =
    [
        5, // SQLITE_BUSY
        6, // SQLITE_LOCKED
        8, // SQLITE_READONLY
        10, // SQLITE_IOERR
        13, // SQLITE_FULL
        14, // SQLITE_CANTOPEN
    ];

    /// <summary>SQLITE_CONSTRAINT_FOREIGNKEY: what the row belongs to was deleted a moment ago; trying again finds it gone.</summary>
    private const int ForeignKey = 787;

    public static Exception Translate(Exception e) =>
        e is SqliteException sqlite
        && (Passing.Contains(sqlite.SqliteErrorCode) || sqlite.SqliteExtendedErrorCode == ForeignKey)
            ? new StorageUnavailableException($"SQLite: {sqlite.SqliteErrorCode}", e)
            : e;
}
