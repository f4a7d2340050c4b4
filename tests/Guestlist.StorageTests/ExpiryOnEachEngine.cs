namespace Guestlist.StorageTests;

public sealed class SqliteExpiry : ExpirySpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresExpiry : ExpirySpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}
