using System.Security.Cryptography;
using Guestlist.Storage;

namespace Guestlist.Postgres;

/// <summary>PostgreSQL has many writers: names are locked by transaction advisory locks, claims skip what others hold.</summary>
public sealed class PostgresDialect : Dialect
{
    private const int CounterParts = 16;

    /// <inheritdoc/>
    public override Fragment SkipLocked => new("for update skip locked");

    /// <inheritdoc/>
    public override Statement OrderedArm(Statement rows, Fragment order, Fragment most) =>
        new($"select * from ({rows} order by {order} limit {most}) arm");

    /// <inheritdoc/>
    /// <remarks>The locks are taken in the order of the list: the names' ordinal order.</remarks>
    public override IEnumerable<Statement> Lock(IEnumerable<string> names)
    {
        var rows = names.Order(StringComparer.Ordinal).Select(name => new Statement($"({name})")).ToList();
        return rows.Count == 0
            ? []
            :
            [
                new Statement(
                    $"select pg_advisory_xact_lock(hashtextextended(v.column1, 0)) from (values {rows}) as v"
                ),
            ];
    }

    /// <inheritdoc/>
    public override int CounterPart() => RandomNumberGenerator.GetInt32(CounterParts);
}
