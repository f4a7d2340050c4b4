using DbUp;
using Guestlist.Storage;
using Npgsql;

namespace Guestlist.Postgres;

/// <summary>
/// PostgreSQL 15 or newer, with as many nodes as wanted. A write is one batch: one round trip, or two when
/// its row counts are judged before COMMIT.
/// </summary>
public sealed class PostgresDatabase : Database
{
    /// <summary>Any constant serves, as long as every version of the program takes the same.</summary>
    private const long MigrationLock = 0x6775657374;

    private readonly NpgsqlDataSource source;
    private readonly string connectionString;

    /// <summary>Whether a text is a connection string that names a host.</summary>
    public static bool Understands(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString) is { Host.Length: > 0 };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Opens nothing yet.</summary>
    /// <param name="connectionString">An Npgsql connection string; several hosts are allowed.</param>
    public PostgresDatabase(string connectionString)
    {
        var settings = PostgresSettings.WithDefaults(connectionString);
        this.connectionString = settings.ConnectionString;
        Place = $"{settings.Database ?? settings.Username} on {settings.Host}";
        var builder = new NpgsqlSlimDataSourceBuilder(this.connectionString);
        builder.EnableTransportSecurity();
        source = builder.BuildMultiHost().WithTargetSession(TargetSessionAttributes.ReadWrite);
    }

    /// <inheritdoc/>
    public override Dialect Dialect { get; } = new PostgresDialect();

    /// <summary>A connection of its own, for LISTEN and NOTIFY.</summary>
    public NpgsqlConnection CreateConnection() => source.CreateConnection();

    /// <inheritdoc/>
    public override Task<List<T>> Query<T>(Statement statement, Func<Row, T> map) =>
        PostgresFaults.Guard(async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var batch = PostgresRead.Batch(connection, statement);
            var rows = new List<T>();
            await using var reader = await PostgresRead.Rows(batch);
            while (await reader.ReadAsync())
            {
                rows.Add(map(new Row(reader)));
            }

            return rows;
        });

    /// <inheritdoc/>
    public override Task<WriteResult> Write(IReadOnlyList<Statement> statements, Func<int[], bool>? keep = null) =>
        PostgresFaults.Guard(async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            return await PostgresWrite.Run(connection, statements, keep);
        });

    /// <inheritdoc/>
    public override string Place { get; }

    /// <inheritdoc/>
    public override async Task<bool> Exists()
    {
        var rows = await Query(
            new Statement($"select cast(count(*) as bigint) from pg_tables where tablename = 'schemaversions'"),
            row => row.Long(0)
        );
        return rows[0] > 0;
    }

    /// <inheritdoc/>
    public override Task<MigrationReport> Migrate() =>
        PostgresFaults.Guard(async () =>
        {
            // The lock belongs to its session, so it is held on a connection of its own until DbUp has finished.
            await using var session = await source.OpenConnectionAsync();
            await using var take = new NpgsqlCommand($"select pg_advisory_lock({MigrationLock})", session);
            take.CommandTimeout = 60;
            await take.ExecuteNonQueryAsync();
            try
            {
                return MigrationScripts.Run(
                    DeployChanges.To.PostgresqlDatabase(connectionString),
                    typeof(PostgresDatabase).Assembly
                );
            }
            finally
            {
                await using var free = new NpgsqlCommand($"select pg_advisory_unlock({MigrationLock})", session);
                await free.ExecuteNonQueryAsync();
            }
        });

    /// <inheritdoc/>
    public override async Task<DateTimeOffset?> Now()
    {
        var rows = await Query(
            new Statement($"select (extract(epoch from clock_timestamp()) * 1000000)::bigint"),
            row => row.Time(0)
        );
        return rows[0];
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source.DisposeAsync();
}
