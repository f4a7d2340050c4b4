using Guestlist.Storage;
using Microsoft.Data.Sqlite;

namespace Guestlist.Sqlite;

/// <summary>Tells a database that is away from a mistake in a statement.</summary>
internal static class SqliteFaults
{
    /// <summary>Result codes of sqlite.org/rescode.html that pass by themselves or by an operator's hand.</summary>
    private static readonly Dictionary<int, string> Passing = new()
    {
        [5] = "it is busy (SQLITE_BUSY)",
        [6] = "it is locked (SQLITE_LOCKED)",
        [8] = "it may only be read (SQLITE_READONLY)",
        [10] = "the disk fails (SQLITE_IOERR)",
        [13] = "the disk is full (SQLITE_FULL)",
        [14] = "it cannot be opened (SQLITE_CANTOPEN)",
    };

    /// <summary>SQLITE_CONSTRAINT_FOREIGNKEY: what the row belongs to was deleted a moment ago; trying again finds it gone.</summary>
    private const int ForeignKey = 787;

    public static Exception Translate(Exception e) =>
        e switch
        {
            SqliteException { SqliteExtendedErrorCode: ForeignKey } => new StorageUnavailableException(
                "SQLite: a row was deleted meanwhile",
                e
            ),
            SqliteException sqlite when Passing.TryGetValue(sqlite.SqliteErrorCode, out var words) =>
                new StorageUnavailableException($"SQLite: {words}", e),
            _ => e,
        };
}
