namespace Guestlist.TestKit;

/// <summary>The database a server under test keeps its rows in.</summary>
public enum Engine
{
    /// <summary>A file in the server's own folder.</summary>
    Sqlite,

    /// <summary>A fresh database on the test run's PostgreSQL.</summary>
    Postgres,
}
