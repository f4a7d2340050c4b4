using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Guestlist.Bench;

internal sealed class SqliteBenchDatabase(string file) : BenchDatabase
{
    private readonly string _connection = $"Data Source={file};Pooling=False";

    public override KeyValuePair<string, string> Setting { get; } =
        new("ConnectionStrings__Sqlite", $"Data Source={file}");

    protected override string TableNames =>
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name";

    public static SqliteBenchDatabase Create(string name) =>
        new(Path.Combine(Workplace.FreshFolder($"sqlite-{name}"), "guestlist.db"));

    public override async Task<BenchDatabase> Copy(string name)
    {
        await Execute("pragma wal_checkpoint(truncate)");
        var copy = Path.Combine(Workplace.FreshFolder($"sqlite-{name}"), "guestlist.db");
        File.Copy(file, copy);
        return new SqliteBenchDatabase(copy);
    }

    public override DbConnection Connect() => new SqliteConnection(_connection);
}
