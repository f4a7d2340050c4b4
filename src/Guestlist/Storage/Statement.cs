namespace Guestlist.Storage;

/// <summary>
/// One SQL statement with all its values, known before it runs. Written as an interpolated string
/// (<c>new Statement($"select … where id = {id}")</c>); one text serves both engines.
/// </summary>
public sealed class Statement
{
    private string? text;

    /// <summary>Takes the text and its values.</summary>
    public Statement(SqlText sql)
    {
        Pieces = sql.Pieces;
        Values = sql.Values;
    }

    /// <summary>The values, in the order of their parameters <c>$1</c>, <c>$2</c>, …</summary>
    public IReadOnlyList<SqlValue> Values { get; }

    /// <summary>The SQL with numbered parameters, which SQLite takes as names and PostgreSQL as positions.</summary>
    public string Text => text ??= SqlTexts.Of(Pieces);

    /// <summary>Reads a row that the statement returns; what comes back hands it over. Null when nobody wants them.</summary>
    public Func<Row, Action>? EachRow { get; private init; }

    /// <summary>
    /// True where one plan serves whatever the values. PostgreSQL would otherwise plan a list's many branches for each
    /// page, which takes longer than reading it.
    /// </summary>
    public bool IsPlannedOnce { get; private init; }

    internal List<string?> Pieces { get; }

    /// <summary>
    /// The same statement with its rows (<c>returning …</c>) handed over once the write is kept: none of a write that left
    /// nothing, or of a try that was begun again.
    /// </summary>
    /// <param name="read">Reads a row while it is there.</param>
    /// <param name="take">Takes what was read.</param>
    public Statement Into<T>(Func<Row, T> read, Action<T> take) =>
        new(this)
        {
            EachRow = row =>
            {
                var value = read(row);
                return () => take(value);
            },
        };

    /// <summary>The same statement, planned without looking at its values.</summary>
    public Statement PlannedOnce() => new(this) { IsPlannedOnce = true };

    private Statement(Statement other)
    {
        Pieces = other.Pieces;
        Values = other.Values;
        text = other.text;
        EachRow = other.EachRow;
        IsPlannedOnce = other.IsPlannedOnce;
    }
}
