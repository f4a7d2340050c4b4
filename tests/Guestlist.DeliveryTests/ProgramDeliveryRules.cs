using System.Diagnostics;
using System.Text;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>The running program: crash, stop, revoke, and what it writes down of addresses and secrets.</summary>
public sealed class ProgramDeliveryRules
{
    [Fact]
    public async Task a_mail_in_flight_at_a_crash_is_sent_again_with_the_same_message_id()
    {
        await using var sink = SmtpSink.Start();
        await using var server = await GuestlistServer.Start(Engine.Sqlite, settings => settings.UseSmtp(sink));
        sink.On(SmtpPhase.FinalDot, times: 1).AcceptThenCut();
        sink.On(SmtpPhase.Mail, dialogue: 2).Stall();
        var olga = await Olga.SignsUp(server);
        await olga.Invites("ann@example.com");
        await sink.WaitFor("ann@example.com");
        await olga.Invites("ben@example.com");
        await Deadline.Until(() => sink.Commands.Count(IsMail) == 2);

        server.Kill();
        sink.ForgetScript();
        await server.StartAgain();

        // Ben's lease was held by the dead run; the only server of a database takes it back at once.
        await sink.WaitFor("ben@example.com");
        Assert.Single(sink.Accepted, mail => mail.Recipients.Contains("ben@example.com"));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_stop_lets_the_running_dialogue_end_and_sends_nothing_twice(Engine engine)
    {
        await using var sink = SmtpSink.Start();
        await using var server = await GuestlistServer.Start(engine, settings => settings.UseSmtp(sink));
        sink.On(SmtpPhase.FinalDot).Stall();
        await (await Olga.SignsUp(server)).Invites("ann@example.com");
        await Deadline.Until(() => sink.Commands.Contains("DATA"));

        var stopping = server.Stop();
        sink.ForgetScript();
        sink.ReleaseStalls();
        await stopping;
        await server.StartAgain();
        await (await Olga.SignsIn(server)).Invites("ben@example.com");
        await sink.WaitFor("ben@example.com");

        Assert.Single(sink.Accepted, mail => mail.Recipients.Contains("ann@example.com"));
    }

    [Fact]
    public async Task a_stop_does_not_wait_for_a_server_that_never_answers()
    {
        await using var sink = SmtpSink.Start();
        await using var server = await GuestlistServer.Start(Engine.Sqlite, settings => settings.UseSmtp(sink));
        sink.On(SmtpPhase.Recipient).Stall();
        await (await Olga.SignsUp(server)).Invites("ann@example.com");
        await Deadline.Until(() => sink.Commands.Any(IsMail));

        var watch = Stopwatch.StartNew();
        await server.Stop();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8.5), $"{watch.Elapsed}");
        Assert.Empty(sink.Accepted);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task nothing_is_handed_over_after_an_acknowledged_revoke(Engine engine)
    {
        await using var sink = SmtpSink.Start();
        await using var server = await GuestlistServer.Start(engine, settings => settings.UseSmtp(sink));
        sink.On(SmtpPhase.Recipient, times: 1).Stall();
        var olga = await Olga.SignsUp(server);
        var invite = await olga.Invites("ann@example.com");
        await Deadline.Until(() =>
            sink.Commands.Any(line => line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))
        );

        await olga.Revokes(invite);
        sink.ReleaseStalls();

        await server.Tells("Abandoned");
        Assert.Empty(sink.Accepted);
        Assert.DoesNotContain("DATA", sink.Commands);
    }

    [Fact]
    public async Task neither_addresses_nor_secrets_nor_the_servers_words_reach_the_log()
    {
        await using var sink = SmtpSink.Start();
        await using var server = await GuestlistServer.Start(Engine.Sqlite, settings => settings.UseSmtp(sink));
        sink.On(SmtpPhase.Recipient, recipient: "dead@example.com").Reply(550, "dead@example.com is unknown");
        var olga = await Olga.SignsUp(server);

        await olga.Invites("ann@example.com");
        await olga.Invites("dead@example.com");
        var mail = (await sink.WaitFor("ann@example.com"))[0].Mail;
        await server.Tells("Refused");

        Assert.DoesNotContain(server.Log, line => line.Contains("@example.com", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(server.Log, line => line.Contains(mail.JoinSecret!, StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log, line => line.Contains("unknown", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_second_node_on_postgresql_is_woken_by_the_first()
    {
        await using var sink = SmtpSink.Start();
        var connection = await (await PostgresCluster.Shared()).CreateDatabase();
        await using var sender = await GuestlistServer.Start(
            Engine.Postgres,
            settings =>
            {
                settings.Set("ConnectionStrings__Postgres", connection);
                settings.UseSmtp(sink);
            }
        );
        await using var other = await GuestlistServer.Start(
            Engine.Postgres,
            settings =>
            {
                settings.Set("ConnectionStrings__Postgres", connection);
                settings.UseSmtp(sink);
            }
        );
        var olga = await Olga.SignsUp(sender);

        for (var i = 0; i < 40; i++)
        {
            await olga.Invites($"person{i}@example.com");
        }

        await Deadline.Until(() => sink.Accepted.Count >= 40);
        Assert.Equal(40, sink.Accepted.SelectMany(mail => mail.Recipients).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(40, sink.Accepted.Count);
        Assert.DoesNotContain(sender.Log.Concat(other.Log), line => line.Contains("3020", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task an_invitation_on_the_wire_can_be_stopped_by_one_click_and_says_it_is_a_machines(Engine engine)
    {
        await using var sink = SmtpSink.Start();
        await using var server = await GuestlistServer.Start(engine, settings => settings.UseSmtp(sink));
        var olga = await Olga.SignsUp(server);
        await olga.Invites("ann@example.com");

        var mail = (await sink.WaitFor("ann@example.com"))[0].Mail;

        Assert.Matches("^http://[^/]+/unsubscribe/[0-9A-Za-z]{43}$", mail.UnsubscribeLink);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Message.Headers["List-Unsubscribe-Post"]);
        Assert.Equal("auto-generated", mail.Message.Headers["Auto-Submitted"]);
        using (var click = new StringContent("List-Unsubscribe=One-Click", null, "application/x-www-form-urlencoded"))
        using (var answer = await server.Http.PostAsync(new Uri(mail.UnsubscribeLink!), click))
            Assert.Equal(200, (int)answer.StatusCode);

        await olga.Invites("ann@example.com");
        await olga.Invites("ben@example.com");
        await sink.WaitFor("ben@example.com");
        Assert.Single(sink.Accepted, taken => taken.Recipients.Contains("ann@example.com"));
    }

    [Fact]
    public async Task the_link_that_stops_mail_stands_unbroken_on_its_header_line()
    {
        await using var sink = SmtpSink.Start();
        await using var server = await GuestlistServer.Start(Engine.Sqlite, settings => settings.UseSmtp(sink));
        await (await Olga.SignsUp(server)).Invites("ann@example.com");

        var mail = (await sink.WaitFor("ann@example.com"))[0].Mail;

        var raw = Encoding.ASCII.GetString(
            mail.Message.Headers.First(header => header.Field == "List-Unsubscribe").RawValue
        );
        Assert.Contains($"<{mail.UnsubscribeLink}>", raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_node_started_with_mail_paused_sends_nothing_until_it_is_started_without(Engine engine)
    {
        await using var sink = SmtpSink.Start();
        ServerSettings settings = null!;
        await using var server = await GuestlistServer.Start(
            engine,
            given =>
            {
                settings = given;
                settings.UseSmtp(sink);
                settings.Set("Guestlist__Mail__Paused", "true");
            }
        );
        await (await Olga.SignsUp(server)).Invites("ann@example.com");
        await server.Tells("Mail is paused");
        using (var ready = await server.Http.GetAsync("/health/ready"))
            Assert.Equal(200, (int)ready.StatusCode);
        Assert.Empty(sink.Commands);

        await server.Stop();
        settings.Arguments.Add("--Guestlist:Mail:Paused=false");
        await server.StartAgain();

        await sink.WaitFor("ann@example.com");
        Assert.Single(sink.Accepted);
    }

    private static bool IsMail(string line) => line.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase);
}
