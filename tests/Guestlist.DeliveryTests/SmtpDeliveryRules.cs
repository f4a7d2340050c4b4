using Guestlist.Delivery;
using Guestlist.TestKit;
using Xunit;
using Phase = Guestlist.TestKit.SmtpPhase;

namespace Guestlist.DeliveryTests;

public sealed class SmtpDeliveryRules
{
    [Fact]
    public async Task a_mail_is_one_sender_one_recipient_one_message()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);

        var verdict = await post.Send();

        Assert.Equal(VerdictKind.Delivered, verdict.Kind);
        Assert.StartsWith("250 ", verdict.Words, StringComparison.Ordinal);
        Assert.Equal(["EHLO", "MAIL", "RCPT", "DATA"], sink.Commands.Select(line => line[..4].ToUpperInvariant()));
        Assert.Equal("EHLO guestlist.example", sink.Commands[0]);
        var mail = Assert.Single(sink.Accepted);
        Assert.Equal(("guestlist@example.com", "ann@example.com"), (mail.Sender, Assert.Single(mail.Recipients)));
        Assert.Equal("mail.1@guestlist.example", mail.Mail.MessageId);
    }

    [Fact]
    public async Task the_connection_is_kept_for_the_next_mail()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(VerdictKind.Delivered, (await post.Send()).Kind);
        }

        Assert.Equal(1, sink.Connections);
    }

    [Fact]
    public async Task a_connection_idle_for_half_a_minute_is_closed_politely()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        await post.Send();

        await post.Delivery.Rest();
        Assert.DoesNotContain("QUIT", sink.Commands);
        post.Clock.Advance(TimeSpan.FromSeconds(31));
        await post.Delivery.Rest();

        await Deadline.Until(() => sink.Commands.Contains("QUIT"));
        Assert.Equal(VerdictKind.Delivered, (await post.Send()).Kind);
        Assert.Equal(2, sink.Connections);
    }

    [Fact]
    public async Task a_kept_connection_found_dead_is_replaced_without_an_attempt()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        await post.Send();
        sink.On(Phase.Mail, connection: 1).Cut();

        Assert.Equal(VerdictKind.Delivered, (await post.Send("ben@example.com")).Kind);
        Assert.Equal(2, sink.Connections);
        Assert.Equal(2, sink.Accepted.Count);
    }

    [Fact]
    public async Task a_kept_connection_that_says_goodbye_is_replaced_without_an_attempt()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        await post.Send();
        sink.On(Phase.Mail, connection: 1).Reply(421, "too many mails on this connection");

        Assert.Equal(VerdictKind.Delivered, (await post.Send("ben@example.com")).Kind);
        Assert.Equal(2, sink.Accepted.Count);
    }

    [Fact]
    public async Task a_new_connection_cut_at_mail_is_an_attempt()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        sink.On(Phase.Mail).Cut();

        Assert.Equal(VerdictKind.RetryLater, (await post.Send()).Kind);
        Assert.Equal(1, sink.Connections);
    }

    [Theory]
    [InlineData(Phase.Mail, 450, VerdictKind.RetryLater)]
    [InlineData(Phase.Recipient, 450, VerdictKind.RetryLater)]
    [InlineData(Phase.Data, 451, VerdictKind.RetryLater)]
    [InlineData(Phase.FinalDot, 452, VerdictKind.RetryLater)]
    [InlineData(Phase.Mail, 550, VerdictKind.Refused)]
    [InlineData(Phase.Recipient, 550, VerdictKind.Refused)]
    [InlineData(Phase.Data, 554, VerdictKind.Refused)]
    [InlineData(Phase.FinalDot, 552, VerdictKind.Refused)]
    [InlineData(Phase.Connect, 554, VerdictKind.RetryLater)]
    public async Task a_negative_reply_is_judged_with_the_servers_words(Phase phase, int code, VerdictKind kind)
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        sink.On(phase, times: 1).Reply(code, "5.1.1 so says the server");

        var verdict = await post.Send();

        Assert.Equal((kind, $"{code} 5.1.1 so says the server"), (verdict.Kind, verdict.Words));
        Assert.Empty(sink.Accepted);
        Assert.Equal(VerdictKind.Delivered, (await post.Send()).Kind);
    }

    [Fact]
    public async Task a_connection_survives_a_refused_recipient()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        sink.On(Phase.Recipient, recipient: "dead@example.com").Reply(550);

        Assert.Equal(VerdictKind.Refused, (await post.Send("dead@example.com")).Kind);
        Assert.Equal(VerdictKind.Delivered, (await post.Send()).Kind);
        Assert.Equal(1, sink.Connections);
    }

    [Fact]
    public async Task a_server_that_is_not_there_is_tried_again_later()
    {
        var sink = SmtpSink.Start();
        await sink.DisposeAsync();
        await using var post = new Post(sink);

        Assert.Equal(
            new Verdict(VerdictKind.RetryLater, "The mail server could not be reached.") with
            {
                IsOutage = true,
                Cause = "ended at Connect",
            },
            await post.Send()
        );
    }

    [Fact]
    public async Task an_address_in_another_script_is_sent_in_its_ascii_form()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);

        Assert.Equal(VerdictKind.Delivered, (await post.Send("ann@bücher.example")).Kind);
        Assert.Equal("ann@xn--bcher-kva.example", Assert.Single(sink.Accepted[0].Recipients));
    }
}
