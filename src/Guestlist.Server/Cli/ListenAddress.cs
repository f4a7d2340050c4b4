namespace Guestlist.Server.Cli;

/// <summary>Where the server of the same settings listens, and is reached from this machine.</summary>
internal static class ListenAddress
{
    private const string Usual = "http://localhost:5000";

    /// <summary>Every address, as it was set.</summary>
    public static IReadOnlyList<string> All(IConfiguration configuration)
    {
        var urls = configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? configuration["DOTNET_URLS"];
        var http = configuration["ASPNETCORE_HTTP_PORTS"] ?? configuration["DOTNET_HTTP_PORTS"];
        var https = configuration["ASPNETCORE_HTTPS_PORTS"] ?? configuration["DOTNET_HTTPS_PORTS"];
        string[][] known =
        [
            [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(one => one["Url"] ?? "")],
            Parts(urls),
            [.. Parts(http).Select(port => $"http://*:{port}"), .. Parts(https).Select(port => $"https://*:{port}")],
        ];
        return known.FirstOrDefault(addresses => addresses is not []) ?? [Usual];
    }

    /// <summary>The first address listened on, with every-interface names replaced by this machine's own.</summary>
    public static string Local(IConfiguration configuration) =>
        All(configuration)[0]
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://[::1]", StringComparison.Ordinal);

    private static string[] Parts(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
