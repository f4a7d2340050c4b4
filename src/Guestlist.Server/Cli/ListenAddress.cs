namespace Guestlist.Server.Cli;

/// <summary>Where the server of the same settings is reached from this machine.</summary>
internal static class ListenAddress
{
    private const string Usual = "http://localhost:5000";

    /// <summary>The first address listened on, with every-interface names replaced by this machine's own.</summary>
    public static string Local(IConfiguration configuration)
    {
        var urls = configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? configuration["DOTNET_URLS"];
        var ports = configuration["ASPNETCORE_HTTP_PORTS"] ?? configuration["DOTNET_HTTP_PORTS"];
        var first =
            urls?.Split(';')[0]
            ?? (ports is { Length: > 0 } ? $"http://localhost:{ports.Split(';')[0]}" : null)
            ?? configuration.GetSection("Kestrel:Endpoints").GetChildren().FirstOrDefault()?["Url"]
            ?? Usual;
        return first
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://[::1]", StringComparison.Ordinal);
    }
}
