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
    public override IEnumerable<Statement> Lock(IEnumerable<string> names) =>
        names
            .Order(StringComparer.Ordinal)
            .Select(name => new Statement($"select pg_advisory_xact_lock(hashtextextended({name}, 0))"));

    /// <inheritdoc/>
    public override int CounterPart() => RandomNumberGenerator.GetInt32(CounterParts);
}
