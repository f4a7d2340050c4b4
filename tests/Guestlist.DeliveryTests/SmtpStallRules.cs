using Guestlist.Delivery;
using Guestlist.TestKit;
using Xunit;
using Phase = Guestlist.TestKit.SmtpPhase;

namespace Guestlist.DeliveryTests;

/// <summary>Servers that fall silent or cut, and dialogues that must end from our side.</summary>
public sealed class SmtpStallRules
{
    [Theory]
    [InlineData(Phase.Connect, null, 2)]
    [InlineData(Phase.Mail, "MAIL", 5)]
    [InlineData(Phase.Recipient, "RCPT", 5)]
    [InlineData(Phase.Data, "DATA", 12)]
    [InlineData(Phase.FinalDot, "DATA", 12)]
    public async Task a_silent_server_is_left_after_its_time(Phase phase, string? command, int minutes)
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        sink.On(phase, times: 1).Stall();
        var sending = post.Send();
        await Deadline.Until(() => Has(sink, command));

        post.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        Assert.False(sending.IsCompleted);
        post.Clock.Advance(TimeSpan.FromSeconds(2));

        var verdict = await sending.WaitAsync(Deadline.Usual, TimeProvider.System);
        Assert.Equal(VerdictKind.RetryLater, verdict.Kind);
        Assert.StartsWith("The mail server did not answer in time", verdict.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_cut_after_the_final_dot_is_repeated_with_the_same_message_id()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        sink.On(Phase.FinalDot, times: 1).AcceptThenCut();

        Assert.Equal(VerdictKind.RetryLater, (await post.Send()).Kind);
        Assert.Equal(VerdictKind.Delivered, (await post.Send()).Kind);

        Assert.Equal(2, sink.Accepted.Count);
        Assert.Single(sink.Accepted.Select(mail => mail.Mail.MessageId).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task a_cut_inside_the_message_is_tried_again()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        sink.On(Phase.Data, times: 1).CutAfterBytes(40);

        Assert.Equal(VerdictKind.RetryLater, (await post.Send()).Kind);
        Assert.Empty(sink.Accepted);
    }

    [Fact]
    public async Task a_lost_lease_stops_the_dialogue_before_data()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        sink.On(Phase.Recipient).Stall();
        var sending = post.Send();
        await Deadline.Until(() => Has(sink, "RCPT"));

        await post.LoseTheLease();

        Assert.Equal(VerdictKind.Abandoned, (await sending).Kind);
        sink.ReleaseStalls();
        Assert.False(Has(sink, "DATA"));
    }

    [Fact]
    public async Task a_lost_lease_lets_a_message_on_its_way_arrive()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        sink.On(Phase.FinalDot).Stall();
        var sending = post.Send();
        await Deadline.Until(() => Has(sink, "DATA"));

        await post.LoseTheLease();
        sink.ReleaseStalls();

        Assert.Equal(VerdictKind.Delivered, (await sending).Kind);
    }

    [Fact]
    public async Task a_mail_unwanted_while_the_server_dawdles_is_not_handed_over()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        sink.On(Phase.Recipient).Stall();
        var sending = post.Send();
        await Deadline.Until(() => Has(sink, "RCPT"));

        post.IsWanted = false;
        post.Clock.Advance(TimeSpan.FromSeconds(1));
        sink.ReleaseStalls();

        Assert.Equal(VerdictKind.Abandoned, (await sending).Kind);
        Assert.False(Has(sink, "DATA"));
        Assert.Empty(sink.Accepted);
    }

    [Fact]
    public async Task the_end_of_the_program_stops_a_dialogue_in_any_phase()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        sink.On(Phase.FinalDot).Stall();
        var sending = post.Send();
        await Deadline.Until(() => Has(sink, "DATA"));

        await post.EndTheProgram();

        Assert.Equal(VerdictKind.RetryLater, (await sending).Kind);
    }

    private static bool Has(SmtpSink sink, string? command) =>
        command is null
            ? sink.Connections > 0
            : sink.Commands.Any(line => line.StartsWith(command, StringComparison.OrdinalIgnoreCase));
}
