using System.Net;
using System.Net.Sockets;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>A start that must fail leaves the mails alone that other servers have in hand.</summary>
public sealed class SecondServerRules
{
    [Fact]
    public async Task a_second_server_on_a_sqlite_database_is_refused_and_mails_on_their_way_arrive_once()
    {
        await using var sink = SmtpSink.Start();
        await using var server = await GuestlistServer.Start(Engine.Sqlite, settings => settings.UseSmtp(sink));
        sink.On(SmtpPhase.Recipient, times: 1).Stall();
        var olga = await Olga.SignsUp(server);
        await olga.Invites("ann@example.com");
        await Deadline.Until(() => sink.Stalled == 1);

        var second = await server.Run("serve", "--urls", "http://127.0.0.1:0");
        sink.ReleaseStalls();
        await sink.WaitFor("ann@example.com");
        await olga.Invites("bob@example.com");
        await sink.WaitFor("bob@example.com");

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("Another server uses the database", second.Error, StringComparison.Ordinal);
        Assert.Single(second.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, sink.Accepted.Count);
    }

    [Fact]
    public async Task a_server_takes_over_from_one_that_is_about_to_end()
    {
        await using var sink = SmtpSink.Start();
        await using var server = await GuestlistServer.Start(Engine.Sqlite, settings => settings.UseSmtp(sink));
        sink.On(SmtpPhase.Recipient, times: 1).Stall();
        await (await Olga.SignsUp(server)).Invites("ann@example.com");
        await Deadline.Until(() => sink.Stalled == 1);

        // The mail keeps it busy for seconds, while the next one starts.
        var ending = server.Stop();
        await using var next = await GuestlistServer.Start(
            Engine.Sqlite,
            settings =>
            {
                settings.Set("ConnectionStrings__Sqlite", server.ConnectionString);
                settings.UseSmtp(sink);
                settings.ReadyWithin = TimeSpan.FromSeconds(20);
            }
        );

        Assert.Equal(0, await ending);
        Assert.Single(await sink.WaitFor("ann@example.com"));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_server_that_cannot_listen_takes_no_mail(Engine engine)
    {
        await using var sink = SmtpSink.Start();
        await using var server = await GuestlistServer.Start(
            engine,
            settings =>
            {
                settings.UseSmtp(sink);
                settings.Set("Guestlist__Mail__Paused", "true");
            }
        );
        var olga = await Olga.SignsUp(server);
        await olga.Invites("ann@example.com");
        await server.Stop();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var refused = await server.Run(
            "serve",
            "--urls",
            $"http://{taken.LocalEndpoint}",
            "--Guestlist:Mail:Paused=false"
        );

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("address already in use", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, sink.Connections);
        Assert.DoesNotContain("Guestlist.Delivery", refused.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Guestlist.Server.Workers", refused.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("BackgroundService", refused.Output, StringComparison.Ordinal);
    }
}
