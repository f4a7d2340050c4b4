using Npgsql;

namespace Guestlist.Postgres;

/// <summary>What we choose where the operator's connection string is silent.</summary>
internal static class PostgresSettings
{
    public static NpgsqlConnectionStringBuilder WithDefaults(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        Default("Max Auto Prepare", () => given.MaxAutoPrepare = 200);
        Default("Auto Prepare Min Usages", () => given.AutoPrepareMinUsages = 2);
        // More connections than this only queue inside PostgreSQL (measured: about 8 a core).
        Default("Maximum Pool Size", () => given.MaxPoolSize = Math.Max(16, 8 * Environment.ProcessorCount));
        // We leave nothing behind in a session that the next user of its connection would have to be spared.
        Default("No Reset On Close", () => given.NoResetOnClose = true);
        Default("Timeout", () => given.Timeout = 3);
        Default("Command Timeout", () => given.CommandTimeout = 15);
        // A primary that has moved is found within a second instead of ten.
        Default("Host Recheck Seconds", () => given.HostRecheckSeconds = 1);
        if (given.Host?.Contains(',', StringComparison.Ordinal) == true)
        {
            // Migrations open their own connections: of several hosts only the primary takes them.
            Default("Target Session Attributes", () => given.TargetSessionAttributes = "read-write");
        }

        Default("Application Name", () => given.ApplicationName = "guestlist");
        return given;

        void Default(string key, Action set)
        {
            if (!IsGiven(connectionString, key))
            {
                set();
            }
        }
    }

    /// <summary>Npgsql knows every key; whether the operator wrote it shows only in the text.</summary>
    private static bool IsGiven(string connectionString, string key) =>
        connectionString
            .Split(';')
            .Select(part => part.Split('=')[0].Replace(" ", "", StringComparison.Ordinal))
            .Contains(key.Replace(" ", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);
}
