using Guestlist.Storage;

namespace Guestlist.StorageTests;

public sealed class SqliteChain : ChainSpecification
{
    protected override Fragment WithOwnNumber => new("");

    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresChain : ChainSpecification
{
    protected override Fragment WithOwnNumber => new("overriding system value");

    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}
