namespace Guestlist.StorageTests;

public sealed class SqliteMailEnds : MailEndsSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresMailEnds : MailEndsSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteCutConnections : CutConnectionSpecification
{
    protected override int Step => 1;

    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresCutConnections : CutConnectionSpecification
{
    // A prime, so that the sample falls into every kind of line.
    protected override int Step => 23;

    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteOutage : OutageSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresOutage : OutageSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}
