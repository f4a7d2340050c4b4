namespace Guestlist.TestKit;

/// <summary>One throw-away data folder and the server on it, made with Debian's own tools.</summary>
internal sealed class PostgresInstance : IAsyncDisposable
{
    private readonly string _tools;
    private readonly string _folder;
    private readonly int _port;

    private PostgresInstance(string tools, string folder, int port)
    {
        _tools = tools;
        _folder = folder;
        _port = port;
    }

    /// <summary>The superuser's connection to the database "postgres".</summary>
    public string ConnectionString =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Include Error Detail=true";

    private string Data => Path.Combine(_folder, "data");

    public static async Task<PostgresInstance> Start(bool fsync)
    {
        var instance = new PostgresInstance(PostgresTools.Folder(), NewFolder(fsync), FreePort.Next());
        await instance.Initialize(fsync);
        await instance.Launch();
        return instance;
    }

    public async Task Launch() =>
        (
            await Tool("pg_ctl", ["-D", Data, "-o", $"-p {_port}", "-w", "-l", Path.Combine(_folder, "log"), "start"])
        ).OrThrow("pg_ctl start");

    public Task<ProcessResult> Stop() => Tool("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"]);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Initialize(bool fsync)
    {
        if (Environment.IsPrivilegedProcess)
            (await Command.Run("chown", "postgres", _folder)).OrThrow("chown");
        string[] arguments =
        [
            .. new[] { "-D", Data, "-U", "postgres", "-A", "trust" },
            .. new[] { "-N", "--locale=C.UTF-8", "-E", "UTF8" },
        ];
        (await Tool("initdb", arguments)).OrThrow("initdb");
        await File.AppendAllTextAsync(Path.Combine(Data, "postgresql.conf"), Settings(fsync));
    }

    private string Settings(bool fsync) =>
        $"""
            listen_addresses = '127.0.0.1'
            unix_socket_directories = '{_folder}'
            max_connections = 400
            wal_log_hints = on
            fsync = {(fsync ? "on" : "off")}
            full_page_writes = {(fsync ? "on" : "off")}

            """;

    private Task<ProcessResult> Tool(string name, string[] arguments) =>
        PostgresTools.Run(Path.Combine(_tools, name), arguments);

    // Memory is faster where nobody asks for durability, and its parents are open to the postgres user.
    private static string NewFolder(bool fsync)
    {
        var parent = fsync ? "/var/tmp" : "/dev/shm";
        var folder = Path.Combine(parent, RandomName.With("guestlist-pg-"));
        Directory.CreateDirectory(folder);
        return folder;
    }
}
