using Microsoft.Data.Sqlite;

namespace Guestlist.Probe;

/// <summary>A SQLite command that is prepared once and bound again and again.</summary>
internal sealed class PreparedCommand
{
    private readonly SqliteCommand _command;

    public PreparedCommand(SqliteConnection connection, string text, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = text;
        for (var n = 1; n <= parameters; n++)
            _command.Parameters.Add(new SqliteParameter($"${n}", SqliteType.Text));
    }

    /// <summary>Binds a value; ids are lower-case text.</summary>
    public void Bind(int parameter, object? value)
    {
        var bound = _command.Parameters[parameter];
        bound.Value = value is Guid id ? id.ToString() : value ?? DBNull.Value;
        bound.ResetSqliteType();
    }

    public SqliteDataReader Read(params ReadOnlySpan<object> values)
    {
        BindAll(values);
        return _command.ExecuteReader();
    }

    public int Execute(params ReadOnlySpan<object> values)
    {
        BindAll(values);
        return _command.ExecuteNonQuery();
    }

    private void BindAll(ReadOnlySpan<object> values)
    {
        for (var at = 0; at < values.Length; at++)
            Bind(at, values[at]);
    }
}
