using Guestlist.Server.Hosting.Options;
using Guestlist.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Guestlist.Server.Hosting;

/// <summary>The reasons not to start that an operator can mend, each told in one line.</summary>
internal static class StartRefusals
{
    /// <summary>The line, or null for a fault of the program that deserves its stack trace.</summary>
    public static string? Explain(Exception e) =>
        e switch
        {
            BadSettingException or NewerDatabaseException or DatabaseInUseException => OneLine(e.Message),
            MigrationFailedException => OneLine(e.Message),
            StorageUnavailableException =>
                $"The database cannot be reached or written: {OneLine(Innermost(e).Message)}",
            PostgresException { SqlState: var state, MessageText: var text } =>
                $"The database refuses: {OneLine(text)} ({state})",
            SqliteException => $"The database cannot be used: {OneLine(e.Message)}",
            UnauthorizedAccessException => $"A folder or file cannot be written: {OneLine(e.Message)}",
            IOException => OneLine(
                Innermost(e) is System.Net.Sockets.SocketException
                    ? e.Message
                    : $"A folder or file cannot be used: {e.Message}"
            ),
            _ => null,
        };

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
