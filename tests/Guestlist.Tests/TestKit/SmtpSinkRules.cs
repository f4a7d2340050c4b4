using Guestlist.TestKit;
using MailKit.Net.Smtp;
using Xunit;

namespace Guestlist.Tests.TestKit;

public sealed class SmtpSinkRules
{
    [Fact]
    public async Task a_mail_is_kept_with_its_envelope_and_its_dots()
    {
        await using var sink = SmtpSink.Start();

        await Correspondent.Send(sink, "ann@example.com", "bob@example.com");

        var kept = Assert.Single(await sink.WaitFor("bob@example.com"));
        Assert.Equal("olga@example.com", kept.Sender);
        Assert.Equal(["ann@example.com", "bob@example.com"], kept.Recipients);
        Assert.EndsWith("\n.A line that begins with a dot.\n", kept.Mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, sink.Connections);
        Assert.Contains("QUIT", sink.Commands);
    }

    [Theory]
    [InlineData(SmtpPhase.Mail, 451, SmtpErrorCode.SenderNotAccepted)]
    [InlineData(SmtpPhase.Recipient, 450, SmtpErrorCode.RecipientNotAccepted)]
    [InlineData(SmtpPhase.Recipient, 550, SmtpErrorCode.RecipientNotAccepted)]
    [InlineData(SmtpPhase.Data, 451, SmtpErrorCode.UnexpectedStatusCode)]
    [InlineData(SmtpPhase.FinalDot, 552, SmtpErrorCode.MessageNotAccepted)]
    public async Task a_scripted_code_is_what_the_client_hears(SmtpPhase phase, int code, SmtpErrorCode kind)
    {
        await using var sink = SmtpSink.Start();
        sink.On(phase).Reply(code, "not today");

        var heard = await Assert.ThrowsAsync<SmtpCommandException>(() => Correspondent.Send(sink, "ann@example.com"));

        Assert.Equal(code, (int)heard.StatusCode);
        Assert.Equal(kind, heard.ErrorCode);
        Assert.Empty(sink.Accepted);
        Assert.Single(sink.Dialogues);
    }

    [Fact]
    public async Task a_rule_for_one_recipient_spares_the_others()
    {
        await using var sink = SmtpSink.Start();
        sink.On(SmtpPhase.Recipient, recipient: "ann@example.com").Reply(550);

        await Assert.ThrowsAsync<SmtpCommandException>(() => Correspondent.Send(sink, "ann@example.com"));
        await Correspondent.Send(sink, "bob@example.com");

        Assert.Equal(["bob@example.com"], Assert.Single(sink.Accepted).Recipients);
    }

    [Fact]
    public async Task a_rule_for_the_second_dialogue_leaves_the_first_and_third_alone()
    {
        await using var sink = SmtpSink.Start();
        sink.On(SmtpPhase.FinalDot, dialogue: 2).Reply(451);

        await Correspondent.Send(sink, "ann@example.com");
        await Assert.ThrowsAsync<SmtpCommandException>(() => Correspondent.Send(sink, "bob@example.com"));
        await Correspondent.Send(sink, "cid@example.com");

        Assert.Equal([1, 3], sink.Accepted.Select(dialogue => dialogue.Number));
    }

    [Fact]
    public async Task a_rule_is_used_up_after_its_times()
    {
        await using var sink = SmtpSink.Start();
        sink.On(SmtpPhase.Mail, times: 1).Reply(421);

        await Assert.ThrowsAnyAsync<Exception>(() => Correspondent.Send(sink, "ann@example.com"));
        await Correspondent.Send(sink, "ann@example.com");

        Assert.Single(sink.Accepted);
    }
}
