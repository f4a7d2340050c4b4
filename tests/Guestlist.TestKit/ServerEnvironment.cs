namespace Guestlist.TestKit;

/// <summary>Turns a test's settings into the environment of the server's process.</summary>
internal static class ServerEnvironment
{
    public static async Task<Dictionary<string, string>> Compose(
        Engine engine,
        ServerSettings settings,
        string folder,
        Uri url
    )
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = settings.EnvironmentName,
            ["Guestlist__PublicUrl"] = url.GetLeftPart(UriPartial.Authority),
            ["Guestlist__Throttling__Enabled"] = settings.Throttling ? "true" : "false",
            ["Guestlist__Passwords__Iterations"] = $"{settings.PasswordIterations}",
        };
        if (settings.SignupOpen.Length > 0)
            environment["Guestlist__Signup__Open"] = settings.SignupOpen;
        if (settings.Pickup && !settings.Environment.ContainsKey("Guestlist__Smtp__Host"))
            environment["Guestlist__Mail__Pickup"] = Path.Combine(folder, "mail");
        foreach (var (name, value) in settings.Environment)
            environment[name] = value;
        await AddDatabase(engine, environment, folder);
        return environment;
    }

    private static async Task AddDatabase(Engine engine, Dictionary<string, string> environment, string folder)
    {
        if (environment.ContainsKey(ConnectionSetting(engine)))
            return;
        environment[ConnectionSetting(engine)] =
            engine == Engine.Sqlite
                ? $"Data Source={Path.Combine(folder, "guestlist.db")}"
                : await (await PostgresCluster.Shared()).CreateDatabase();
    }

    public static string ConnectionSetting(Engine engine) => $"ConnectionStrings__{engine}";
}
