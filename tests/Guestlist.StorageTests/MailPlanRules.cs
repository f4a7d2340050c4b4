using Guestlist.Delivery;
using Guestlist.Storage;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What a mail costs does not grow with the number of invites.</summary>
public sealed class MailPlanRules
{
    // The ranking of what is due, which its own index bounds.
    private static readonly string[] _ranking = ["due", "outbox USING INDEX outbox_due"];

    [Fact]
    public async Task no_mail_reads_a_table_from_end_to_end()
    {
        var explained = new ExplainedSqlite(await FreshDatabase.OnSqlite());
        await using var world = new OutboxWorld(explained);
        var acme = await world.Organization();
        await world.Member(acme, "olga");
        var verdicts = new Dictionary<string, Verdict>
        {
            ["ann@example.com"] = Verdict.Of(VerdictKind.Delivered, "250 taken"),
            ["ben@example.com"] = Verdict.Of(VerdictKind.Refused, "550 unknown"),
            ["cec@example.com"] = Verdict.Of(VerdictKind.RetryLater, "450 later"),
        };
        world.Office.Says = recipient => verdicts[recipient];
        foreach (var address in verdicts.Keys)
            await world.Invite(acme, address);
        await world.End(await world.Invite(acme, "dan@example.com"), "revoked");

        using var node = world.Node();
        explained.Forget();
        await node.RunOnce();
        var read = explained.Scans.ToList();

        var states = await world.Database.Query(
            new Statement($"select state from outbox order by seq"),
            row => row.Text(0)
        );
        Assert.Equal(["sent", "failed", "queued", "skipped"], states);
        Assert.Empty(read.Where(scan => !scan.StartsWith('(')).Except(_ranking));
    }
}
