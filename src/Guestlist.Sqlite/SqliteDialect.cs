using Guestlist.Storage;

namespace Guestlist.Sqlite;

/// <summary>SQLite has one writer at a time: nothing to lock, nothing to skip.</summary>
public sealed class SqliteDialect : Dialect
{
    /// <inheritdoc/>
    public override Fragment SkipLocked => new("");

    /// <inheritdoc/>
    public override Statement OrderedArm(Statement rows, Fragment order, Fragment most) => rows;

    /// <inheritdoc/>
    public override IEnumerable<Statement> Lock(IEnumerable<string> names) => [];

    /// <inheritdoc/>
    public override int CounterPart() => 0;
}
