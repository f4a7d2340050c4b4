using System.Net.Sockets;
using Guestlist.TestKit;
using MailKit.Net.Smtp;
using Xunit;

namespace Guestlist.Tests.TestKit;

public sealed class SmtpSinkFaults
{
    [Theory]
    [InlineData(SmtpPhase.Connect)]
    [InlineData(SmtpPhase.Hello)]
    [InlineData(SmtpPhase.Mail)]
    [InlineData(SmtpPhase.Recipient)]
    [InlineData(SmtpPhase.Data)]
    [InlineData(SmtpPhase.FinalDot)]
    public async Task a_cut_ends_the_connection_and_keeps_nothing(SmtpPhase phase)
    {
        await using var sink = SmtpSink.Start();
        sink.On(phase).Cut();

        var end = await Record.ExceptionAsync(() => Correspondent.Send(sink, "ann@example.com"));

        Assert.True(end is IOException or SocketException or SmtpProtocolException, $"{end}");
        Assert.Empty(sink.Accepted);
    }

    [Fact]
    public async Task a_cut_after_the_final_dot_keeps_the_message_that_the_client_believes_lost()
    {
        await using var sink = SmtpSink.Start();
        sink.On(SmtpPhase.FinalDot).AcceptThenCut();

        await Assert.ThrowsAnyAsync<Exception>(() => Correspondent.Send(sink, "ann@example.com"));

        Assert.Single(await sink.WaitFor("ann@example.com"));
    }

    [Fact]
    public async Task a_cut_at_a_byte_keeps_exactly_the_bytes_before_it()
    {
        await using var sink = SmtpSink.Start();
        sink.On(SmtpPhase.Data).CutAfterBytes(5);

        await Assert.ThrowsAnyAsync<Exception>(() => Correspondent.Send(sink, "ann@example.com"));

        Assert.Equal("From:"u8.ToArray(), Assert.Single(sink.Dialogues).Data.ToArray());
        Assert.Empty(sink.Accepted);
    }

    [Fact]
    public async Task a_stalled_conversation_goes_on_when_it_is_released()
    {
        await using var sink = SmtpSink.Start();
        sink.On(SmtpPhase.Recipient, times: 1).Stall();

        var sending = Correspondent.Send(sink, "ann@example.com");
        await Deadline.Until(() => sink.Commands.Any(line => line.StartsWith("RCPT", StringComparison.Ordinal)));
        Assert.False(sending.IsCompleted);
        sink.ReleaseStalls();
        await sending;

        Assert.Single(sink.Accepted);
    }

    [Fact]
    public async Task a_sink_that_ends_lets_go_of_stalled_conversations()
    {
        var sink = SmtpSink.Start();
        sink.On(SmtpPhase.Data).Stall();
        var sending = Correspondent.Send(sink, "ann@example.com");
        await Deadline.Until(() => sink.Commands.Contains("DATA"));

        await sink.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => sending);
    }
}
