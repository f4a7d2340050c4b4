using System.Net;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>SIGTERM drains.</summary>
public sealed class ShutdownRules
{
    [Fact]
    public async Task a_request_that_runs_is_answered_before_the_server_ends()
    {
        // The cost makes the request last long enough to be caught in the middle.
        await using var server = await GuestlistServer.Start(
            Engine.Sqlite,
            settings => settings.PasswordIterations = 300_000
        );

        var running = Person.Post(server, "ann@example.com");
        await Deadline.Until(() =>
            server.Process.TotalProcessorTime > StartedWith(server) + TimeSpan.FromMilliseconds(50)
        );
        var code = await server.Stop();

        using var answer = await running;
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task an_idle_server_ends_at_once_with_exit_code_0()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        Assert.Equal(0, await server.Stop());
    }

    private static TimeSpan StartedWith(GuestlistServer server)
    {
        server.Process.Refresh();
        return atFirst ??= server.Process.TotalProcessorTime;
    }

    private static TimeSpan? atFirst;
}
