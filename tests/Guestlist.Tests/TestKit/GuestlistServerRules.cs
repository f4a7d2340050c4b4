using Guestlist.TestKit;
using Xunit;

namespace Guestlist.Tests.TestKit;

public sealed class GuestlistServerRules
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_server_is_ready_ends_when_asked_and_starts_again(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);

        Assert.Equal(0, await server.Stop());
        await server.StartAgain();
        server.Kill();
        await server.StartAgain();

        Assert.True(await LoopbackHttp.Answers(server.Http, "/health/ready"));
    }

    [Fact]
    public async Task a_verb_runs_with_the_settings_of_the_server()
    {
        await using var server = await GuestlistServer.Start(
            Engine.Sqlite,
            settings => settings.Set("Guestlist__ServiceName", "Sunday Circle")
        );

        var printed = (await server.Run("config")).OrThrow("config").Output;

        Assert.Contains("Sunday Circle", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_server_that_refuses_to_start_says_why()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            GuestlistServer.Start(Engine.Sqlite, settings => settings.Set("Guestlist__Invites__Lifetime", "never"))
        );

        Assert.Contains("Lifetime", refusal.Message, StringComparison.Ordinal);
    }
}
