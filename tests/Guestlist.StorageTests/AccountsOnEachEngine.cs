namespace Guestlist.StorageTests;

public sealed class SqliteOwners : OwnersSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresOwners : OwnersSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteApiKeys : ApiKeysSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresApiKeys : ApiKeysSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteAccountLinks : AccountLinksSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresAccountLinks : AccountLinksSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteFirstProof : FirstProofSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresFirstProof : FirstProofSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteSignIn : SignInSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresSignIn : SignInSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteAccountMailBudget : AccountMailBudgetSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresAccountMailBudget : AccountMailBudgetSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteRaisedLinks : RaisedLinksSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresRaisedLinks : RaisedLinksSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}

public sealed class SqliteDeletion : DeletionSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresDeletion : DeletionSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();
}
