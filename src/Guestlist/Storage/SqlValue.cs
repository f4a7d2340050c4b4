namespace Guestlist.Storage;

/// <summary>The types that both engines store alike. Times are whole microseconds since 1970, ids are UUIDs.</summary>
public enum SqlKind
{
    /// <summary>UTF-8 text; JSON and hashes are text too (PostgreSQL's jsonb refuses U+0000).</summary>
    Text,

    /// <summary>A 64-bit integer.</summary>
    Integer,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A UUID: <c>uuid</c> on PostgreSQL, lower-case text with hyphens on SQLite.</summary>
    Id,
}

/// <summary>One value of a statement with the type an engine needs when the value is null.</summary>
/// <param name="Kind">How it is stored.</param>
/// <param name="Value">A string, long, bool or Guid, or null.</param>
public readonly record struct SqlValue(SqlKind Kind, object? Value);

/// <summary>SQL text that is part of a statement as it stands. Never build one from input.</summary>
/// <param name="Text">The text.</param>
public readonly record struct Fragment(string Text);
