using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>A small organization's mails beside a large one's backlog.</summary>
internal static class MailFairness
{
    private const int Large = 10_000;
    private const int Small = 10;
    private const int Bar = 500;
    private const string SmallOrganization = "01900000-0000-7000-8000-00000000beef";

    public static async Task<bool> Judge(BenchDatabase database, MailRows rows, Tenant tenant)
    {
        await rows.Organization(SmallOrganization);
        await rows.Due(tenant.Organization, "large", Large);
        await rows.Due(SmallOrganization, "small", Small);
        await using var sink = SmtpSink.Start();
        await using var product = await Servers.StartProduct(database, sink.Port);
        await Deadline.Until(() => Left(sink, "small").Count == Small, TimeSpan.FromMinutes(2));
        var last = Left(sink, "small")[^1].Number;
        var before = sink.Dialogues.Count(mail => mail.Number < last) - (Small - 1);
        return Terminal.Judge(
            $"fairness: the last of {Small} left after {before:N0} of another's {Large:N0} (bar {Bar})",
            before < Bar
        );
    }

    private static List<SmtpDialogue> Left(SmtpSink sink, string name) =>
        [.. sink.Accepted.Where(mail => mail.Recipients[0].StartsWith(name, StringComparison.Ordinal))];
}
