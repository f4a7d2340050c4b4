namespace Guestlist.StorageTests;

public sealed class SqliteOutbox : OutboxSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresOutbox : OutboxSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteOutboxLeases : OutboxLeaseSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresOutboxLeases : OutboxLeaseSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteMemberJoined : MemberJoinedSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresMemberJoined : MemberJoinedSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}
