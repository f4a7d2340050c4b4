using System.Data.Common;

namespace Guestlist.Storage;

/// <summary>The current row of a result; columns are numbered from 0 in the order of the select list.</summary>
/// <param name="reader">The engine's reader, which stands on the row.</param>
public readonly struct Row(DbDataReader reader)
{
    /// <summary>A text that is never null.</summary>
    public string Text(int column) => reader.GetString(column);

    /// <summary>A text or null.</summary>
    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A number.</summary>
    public long Long(int column) => reader.GetInt64(column);

    /// <summary>A number or null.</summary>
    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    /// <summary>A number that fits 32 bits.</summary>
    public int Int(int column) => checked((int)reader.GetInt64(column));

    /// <summary>A boolean.</summary>
    public bool Bool(int column) => reader.GetBoolean(column);

    /// <summary>A boolean or null.</summary>
    public bool? BoolOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetBoolean(column);

    /// <summary>An id.</summary>
    public Guid Id(int column) => reader.GetGuid(column);

    /// <summary>An id or null.</summary>
    public Guid? IdOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);

    /// <summary>A time.</summary>
    public DateTimeOffset Time(int column) => Microseconds.ToTime(reader.GetInt64(column));

    /// <summary>A time or null.</summary>
    public DateTimeOffset? TimeOrNull(int column) =>
        reader.IsDBNull(column) ? null : Microseconds.ToTime(reader.GetInt64(column));

    /// <summary>A span of whole microseconds or null.</summary>
    public TimeSpan? SpanOrNull(int column) =>
        reader.IsDBNull(column) ? null : TimeSpan.FromMicroseconds(reader.GetInt64(column));

    /// <summary>A level.</summary>
    public Level Level(int column) => (Level)reader.GetInt64(column);
}
