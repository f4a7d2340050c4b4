using System.CommandLine;
using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist healthcheck</c></summary>
internal static class HealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Option<string?> Url = new("--url")
    {
        Description = "Where the server listens; by default the address that the same settings make it listen on.",
    };

    public static Command Command()
    {
        var command = new Command(
            "healthcheck",
            """
            Asks the server on this machine whether it is ready (GET /health/ready).

            Exit code 0 when it is; 1 when it is not or does not answer within 5 seconds. Meant for the health check of
            a container or a monitor.
            """
        )
        {
            Url,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((call, _) => Run(call));
        return command;
    }

    private static async Task<int> Run(ParseResult call)
    {
        if (CommandLineSettings.Stray(call.UnmatchedTokens) is { } stray)
        {
            return await Verb.Refuse(Verb.NoSetting(stray));
        }

        string server;
        try
        {
            var (configuration, _) = GuestlistConfiguration.Load([.. call.UnmatchedTokens]);
            server = call.GetValue(Url) ?? ListenAddress.Local(configuration);
        }
        catch (BadSettingException e)
        {
            return await Verb.Refuse(e.Message);
        }

        if (
            !Uri.TryCreate(server, UriKind.Absolute, out var root)
            || !root.Scheme.StartsWith("http", StringComparison.Ordinal)
        )
        {
            return await Verb.Refuse($"\"{server}\" is no address: write http://host:port.");
        }

        var address = new Uri(root, "/health/ready");
        using var client = new HttpMessageInvoker(
            new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }
        );
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await client.SendAsync(question, patience.Token);
            var body = await answer.Content.ReadAsStringAsync(patience.Token);
            if (answer.IsSuccessStatusCode)
            {
                await Terminal.Out.WriteLineAsync(body);
                return Verb.Done;
            }

            return await Verb.Refuse($"{address} answered {(int)answer.StatusCode} {body}");
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return await Verb.Refuse(
                $"{address} does not answer. Is the server running? Another address: --url http://host:port."
            );
        }
    }
}
