using Guestlist.Delivery;
using Xunit;

namespace Guestlist.DeliveryTests;

public sealed class SmtpVerdictRules
{
    [Theory]
    [InlineData(SmtpPhase.Message, 250, VerdictKind.Delivered)]
    [InlineData(SmtpPhase.Message, 251, VerdictKind.Delivered)]
    [InlineData(SmtpPhase.Sender, 450, VerdictKind.RetryLater)]
    [InlineData(SmtpPhase.Recipient, 450, VerdictKind.RetryLater)]
    [InlineData(SmtpPhase.Recipient, 451, VerdictKind.RetryLater)]
    [InlineData(SmtpPhase.Data, 250, VerdictKind.RetryLater)]
    [InlineData(SmtpPhase.Data, 451, VerdictKind.RetryLater)]
    [InlineData(SmtpPhase.Data, 554, VerdictKind.Refused)]
    [InlineData(SmtpPhase.Message, 452, VerdictKind.RetryLater)]
    [InlineData(SmtpPhase.Message, 421, VerdictKind.RetryLater)]
    [InlineData(SmtpPhase.Sender, 550, VerdictKind.Refused)]
    [InlineData(SmtpPhase.Recipient, 550, VerdictKind.Refused)]
    [InlineData(SmtpPhase.Recipient, 551, VerdictKind.Refused)]
    [InlineData(SmtpPhase.Message, 552, VerdictKind.Refused)]
    [InlineData(SmtpPhase.Message, 554, VerdictKind.Refused)]
    public void a_reply_decides_by_its_first_digit(SmtpPhase phase, int code, VerdictKind kind) =>
        Assert.Equal(
            new Verdict(kind, $"{code} words") { Cause = $"{code} at {phase}" },
            SmtpVerdicts.Judge(new SmtpReport(phase, code, "words"))
        );

    [Theory]
    [InlineData(SmtpPhase.Connect, 554)]
    [InlineData(SmtpPhase.Tls, 454)]
    [InlineData(SmtpPhase.Tls, null)]
    [InlineData(SmtpPhase.SignIn, 535)]
    [InlineData(SmtpPhase.SignIn, null)]
    [InlineData(SmtpPhase.Sender, 530)]
    [InlineData(SmtpPhase.Sender, 535)]
    public void what_is_wrong_with_the_server_or_our_account_is_not_held_against_the_mail(SmtpPhase phase, int? code) =>
        Assert.Equal(VerdictKind.RetryLater, SmtpVerdicts.Judge(new SmtpReport(phase, code, "words")).Kind);

    [Theory]
    [InlineData(SmtpPhase.Connect)]
    [InlineData(SmtpPhase.Sender)]
    [InlineData(SmtpPhase.Recipient)]
    [InlineData(SmtpPhase.Message)]
    public void a_cut_or_a_silence_is_tried_again(SmtpPhase phase)
    {
        var verdict = SmtpVerdicts.Judge(new SmtpReport(phase, null, "words"));

        Assert.Equal(
            (VerdictKind.RetryLater, "words", $"ended at {phase}"),
            (verdict.Kind, verdict.Words, verdict.Cause)
        );
    }

    [Theory]
    [InlineData(SmtpPhase.Connect, true)]
    [InlineData(SmtpPhase.Tls, true)]
    [InlineData(SmtpPhase.SignIn, true)]
    [InlineData(SmtpPhase.Sender, false)]
    [InlineData(SmtpPhase.Recipient, false)]
    [InlineData(SmtpPhase.Data, false)]
    [InlineData(SmtpPhase.Message, false)]
    public void an_end_before_the_mail_was_named_speaks_of_the_server(SmtpPhase phase, bool isOutage) =>
        Assert.Equal(isOutage, SmtpVerdicts.Judge(new SmtpReport(phase, null, "words")).IsOutage);

    [Fact]
    public void the_servers_words_are_kept_as_one_short_line()
    {
        var verdict = SmtpVerdicts.Judge(
            new SmtpReport(SmtpPhase.Recipient, 550, "a\r\nb\0\ud800" + new string('x', 9000))
        );

        Assert.StartsWith("550 a  b  x", verdict.Words, StringComparison.Ordinal);
        Assert.Equal(Verdict.MostWords, verdict.Words.Length);
    }
}
