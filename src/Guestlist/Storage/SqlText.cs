using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Guestlist.Storage;

/// <summary>
/// Collects an interpolated string as SQL: every hole becomes a numbered parameter, so a value can never
/// become text. Only <see cref="Fragment"/> and nested <see cref="Statement"/>s are taken as SQL.
/// </summary>
[InterpolatedStringHandler]
[StructLayout(LayoutKind.Auto)]
public readonly ref struct SqlText
{
    private readonly List<string?> pieces;
    private readonly List<SqlValue> values;

    /// <summary>Called by the compiler with the sizes of the interpolated string.</summary>
    public SqlText(int literalLength, int formattedCount)
    {
        _ = literalLength;
        pieces = new((2 * formattedCount) + 1);
        values = new(formattedCount);
    }

    /// <summary>The SQL in pieces as they stand in the source; null stands for the next value.</summary>
    internal List<string?> Pieces => pieces;

    internal List<SqlValue> Values => values;

    /// <summary>Appends SQL that stands in the source.</summary>
    public void AppendLiteral(string text) => pieces.Add(text);

    /// <summary>Appends SQL chosen by the program.</summary>
    public void AppendFormatted(Fragment fragment) => AppendLiteral(fragment.Text);

    /// <summary>Appends another statement's text and values.</summary>
    public void AppendFormatted(Statement nested)
    {
        pieces.AddRange(nested.Pieces);
        values.AddRange(nested.Values);
    }

    /// <summary>Appends several statements, separated by commas: the rows of a <c>values</c> list.</summary>
    public void AppendFormatted(IEnumerable<Statement> nested)
    {
        var separator = "";
        foreach (var statement in nested)
        {
            AppendLiteral(separator);
            AppendFormatted(statement);
            separator = ", ";
        }
    }

    /// <summary>Appends a text value.</summary>
    public void AppendFormatted(string? value) => Add(SqlKind.Text, value);

    /// <summary>Appends a number.</summary>
    public void AppendFormatted(long? value) => Add(SqlKind.Integer, value);

    /// <summary>Appends a number.</summary>
    public void AppendFormatted(int value) => Add(SqlKind.Integer, (long)value);

    /// <summary>Appends a boolean.</summary>
    public void AppendFormatted(bool? value) => Add(SqlKind.Boolean, value);

    /// <summary>Appends an id.</summary>
    public void AppendFormatted(Guid? value) => Add(SqlKind.Id, value);

    /// <summary>Appends a time.</summary>
    public void AppendFormatted(DateTimeOffset? value) => Add(SqlKind.Integer, value?.ToMicroseconds());

    /// <summary>Appends a span in whole microseconds.</summary>
    public void AppendFormatted(TimeSpan? value) => Add(SqlKind.Integer, (long?)value?.TotalMicroseconds);

    /// <summary>Appends a level as its number.</summary>
    public void AppendFormatted(Level value) => Add(SqlKind.Integer, (long)value);

    /// <summary>Appends ids, separated by commas, for <c>in (…)</c>. The list must not be empty.</summary>
    public void AppendFormatted(IReadOnlyCollection<Guid> ids) =>
        AppendFormatted(ids.Select(id => new Statement($"{id}")));

    /// <summary>Appends texts, separated by commas, for <c>in (…)</c>. The list must not be empty.</summary>
    public void AppendFormatted(IReadOnlyCollection<string> texts) =>
        AppendFormatted(texts.Select(text => new Statement($"{text}")));

    private void Add(SqlKind kind, object? value)
    {
        values.Add(new SqlValue(kind, value));
        pieces.Add(null);
    }
}
