namespace Guestlist.StorageTests;

public sealed class SqliteDeliveryReports : DeliveryReportSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresDeliveryReports : DeliveryReportSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteHostileReports : HostileReportSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresHostileReports : HostileReportSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteBounceFolder : BounceFolderSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresBounceFolder : BounceFolderSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}
