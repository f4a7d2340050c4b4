using System.Text;
using CsCheck;
using Guestlist.Feedback;
using Guestlist.Feedback.Formats;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>What is read from reports that arrive as mails.</summary>
public sealed class BounceMailRules
{
    private const string Id = "invite.0195f0a0000070008000000000000001.1@example.com";
    private const string Ann = "ann@example.org";

    [Fact]
    public void postfix_is_understood()
    {
        var report = Assert.Single(Read(Bounces.Postfix(Id, Ann)));

        Assert.Equal(ReportKind.HardBounced, report.Kind);
        Assert.Equal((Id, Ann), (report.MessageId.Trim('<', '>'), report.Recipient));
        Assert.Equal(
            $"550 5.1.1 <{Ann}>: Recipient address rejected: User unknown in virtual mailbox table",
            report.Words
        );
    }

    [Fact]
    public void exchange_is_understood()
    {
        var report = Assert.Single(Read(Bounces.Exchange(Id, Ann)));

        Assert.Equal(ReportKind.HardBounced, report.Kind);
        Assert.Equal((Id, Ann), (report.MessageId.Trim('<', '>'), report.Recipient));
        Assert.Equal(
            $"550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient {Ann} not found by SMTP address lookup",
            report.Words
        );
    }

    [Fact]
    public void gmail_is_understood()
    {
        var report = Assert.Single(Read(Bounces.Gmail(Id, Ann)));

        Assert.Equal(ReportKind.HardBounced, report.Kind);
        Assert.Equal((Id, Ann), (report.MessageId.Trim('<', '>'), report.Recipient));
        Assert.StartsWith("550-5.1.1 The email account that you tried", report.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", report.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("failed", "4.4.7", ReportKind.Deferred)]
    [InlineData("failed", "5.7.1", ReportKind.Bounced)]
    [InlineData("Failed ", "5.1.1 (bad)", ReportKind.HardBounced)]
    [InlineData("delayed", "4.2.2", ReportKind.Deferred)]
    [InlineData("delayed", "5.1.1", ReportKind.Deferred)]
    [InlineData("delivered", "2.1.5", ReportKind.Delivered)]
    public void the_action_and_the_status_decide(string action, string status, ReportKind kind) =>
        Assert.Equal(kind, Assert.Single(Read(Bounces.Postfix(Id, Ann, status, action))).Kind);

    [Theory]
    [InlineData("relayed")]
    [InlineData("expanded")]
    [InlineData("exploded")]
    public void an_action_that_settles_nothing_is_no_report(string action) =>
        Assert.Empty(Read(Bounces.Postfix(Id, Ann, "2.0.0", action)));

    [Theory]
    [InlineData("abuse", true)]
    [InlineData("fraud", true)]
    [InlineData("not-spam", false)]
    [InlineData("auth-failure", false)]
    public void a_complaint_of_a_person_is_one(string type, bool counts)
    {
        var reports = Read(Bounces.Complaint(Id, Ann, type));

        Assert.Equal(counts, reports.Count == 1);
        Assert.All(reports, report => Assert.Equal((ReportKind.Complained, Ann), (report.Kind, report.Recipient)));
        Assert.All(Read(Bounces.Complaint(Id)), report => Assert.Null(report.Recipient));
    }

    [Fact]
    public void without_the_returned_mail_the_reports_own_references_name_it()
    {
        var mail = Bounces.Exchange(Id, Ann);
        var cut = mail[..mail.IndexOf("Content-Type: message/rfc822", StringComparison.Ordinal)];

        Assert.Equal(Id, Assert.Single(Read(cut)).MessageId.Trim('<', '>'));
    }

    [Fact]
    public void every_recipient_of_a_report_is_one_and_the_same_bytes_are_the_same_events()
    {
        var mail = Bounces
            .Postfix(Id, Ann)
            .Replace(
                "Remote-MTA: dns; mail.example.org",
                "\nFinal-Recipient: rfc822; bob@example.org\nAction: failed\nStatus: 5.1.1",
                StringComparison.Ordinal
            );

        var reports = Read(mail);

        Assert.Equal([Ann, "bob@example.org"], reports.Select(report => report.Recipient));
        Assert.Equal(2, reports.Select(report => report.EventId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(reports, Read(mail));
        Assert.NotEqual(reports[0].EventId, Read(mail + "\n")[0].EventId);
    }

    [Fact]
    public void an_answer_of_a_person_or_a_holiday_is_no_report()
    {
        Assert.Empty(Read($"In-Reply-To: <{Id}>\nSubject: Re: Invitation\n\nThank you\n"));
        Assert.Empty(Read($"Auto-Submitted: auto-replied\nReferences: <{Id}>\n\nI am away\n"));
    }

    [Fact]
    public void too_much_of_anything_is_not_read()
    {
        var bounce = Bounces.Postfix(Id, Ann);

        Assert.Empty(Read(bounce + new string('x', BounceMail.MostBytes)));
        Assert.Empty(Read(bounce + string.Concat(Enumerable.Repeat("\n", 20_001))));
        Assert.Empty(Read(bounce + string.Concat(Enumerable.Repeat("\n--x\n\n", 600))));
        Assert.True(Read(Many(bounce, 1000)).Count <= 20);
    }

    [Fact]
    public void parts_within_parts_end_somewhere()
    {
        var deep = new StringBuilder();
        for (var depth = 0; depth < 400; depth++)
            deep.Append($"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n");

        Assert.Empty(Read(deep.ToString()));
        Assert.Empty(Read(string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 5000))));
    }

    [Fact]
    public void no_bytes_make_it_fail()
    {
        byte[][] whole =
        [
            .. new List<string>
            {
                Bounces.Postfix(Id, Ann),
                Bounces.Exchange(Id, Ann),
                Bounces.Gmail(Id, Ann),
                Bounces.Complaint(Id, Ann),
            }.Select(Encoding.UTF8.GetBytes),
        ];
        Gen.Select(
                Gen.Int[0, whole.Length - 1],
                Gen.Int[0, 4000],
                Gen.Int[0, 400],
                Gen.Byte.Array[0, 40],
                Gen.Int[0, 3]
            )
            .Sample(
                (which, at, length, junk, times) =>
                {
                    var mail = whole[which].AsSpan();
                    at = Math.Min(at, mail.Length);
                    length = Math.Min(length, mail.Length - at);
                    var broken = new List<byte>(mail[..at].ToArray());
                    broken.AddRange(junk);
                    for (var time = 0; time < times; time++)
                        broken.AddRange(mail.Slice(at, length));
                    broken.AddRange(mail[(at + length)..]);
                    Assert.True(BounceMail.Read([.. broken]).Count <= 60);
                },
                iter: 3000
            );
        Gen.Byte.Array[0, 2000].Sample(bytes => Assert.Empty(BounceMail.Read(bytes)), iter: 2000);
    }

    private static string Many(string bounce, int recipients) =>
        bounce.Replace(
            "Remote-MTA: dns; mail.example.org",
            string.Concat(
                Enumerable.Repeat($"\nFinal-Recipient: rfc822; {Ann}\nAction: failed\nStatus: 5.1.1\n", recipients)
            ),
            StringComparison.Ordinal
        );

    private static IReadOnlyList<DeliveryReport> Read(string mail) => BounceMail.Read(Encoding.UTF8.GetBytes(mail));
}
