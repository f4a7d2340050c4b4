using System.Net;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>A node whose clock is off the database's takes itself out. Its clock is moved by Debian's faketime.</summary>
public sealed class ClockRules : IDisposable
{
    private readonly MovableClock _clock = new();

    [Fact]
    public async Task a_node_with_a_wrong_clock_accepts_nothing_until_it_is_right_again()
    {
        Assert.SkipUnless(MovableClock.IsInstalled, "faketime is not installed.");
        await using var server = await GuestlistServer.Start(Engine.Postgres, settings => settings.UseClock(_clock));
        var ann = await Person.SignsUp(server, "ann@example.com");

        _clock.Set(TimeSpan.FromSeconds(30));

        using var refused = await ann.Invite("bob@example.com");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.True(refused.Headers.Contains("Retry-After"));
        Assert.Equal(
            """{"type":"server_error","code":"unavailable","detail":"The service is temporarily unavailable.","attr":null}""",
            await refused.Content.ReadAsStringAsync()
        );
        using var readiness = await Deadline.Until(async () =>
        {
            var asked = await server.Http.GetAsync("/health/ready");
            return asked.StatusCode == HttpStatusCode.ServiceUnavailable ? asked : null;
        });
        Assert.Contains("clock", await readiness.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        _clock.Set(TimeSpan.Zero);

        await Deadline.Until(() => LoopbackHttp.Answers(server.Http, "/health/ready"));
        using var accepted = await ann.Invite("bob@example.com");
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
    }

    [Fact]
    public async Task on_sqlite_a_clock_that_was_set_stops_nothing()
    {
        Assert.SkipUnless(MovableClock.IsInstalled, "faketime is not installed.");
        await using var server = await GuestlistServer.Start(Engine.Sqlite, settings => settings.UseClock(_clock));
        var ann = await Person.SignsUp(server, "ann@example.com");

        _clock.Set(TimeSpan.FromHours(2));

        using var accepted = await ann.Invite("bob@example.com");
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
        await server.Mail.WaitFor("bob@example.com");
        Assert.True(await LoopbackHttp.Answers(server.Http, "/health/ready"));
    }

    public void Dispose() => _clock.Dispose();
}
