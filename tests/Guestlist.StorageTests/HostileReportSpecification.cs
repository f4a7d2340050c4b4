using Guestlist.Activity;
using Guestlist.Erasure;
using Guestlist.Feedback;
using Guestlist.Storage;
using Guestlist.Suppressions;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What no report changes, whoever brings it and whenever. A Message-ID is known to everybody who got the mail.</summary>
public abstract class HostileReportSpecification
{
    private const string Ann = ReportSteps.Ann;

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<OutboxWorld> World() => new(await Fresh());

    [Theory]
    [InlineData("invite.{0}.2@example.com", Ann, "unknown")]
    [InlineData("invite.{0}.1.2@example.com", Ann, "unknown")]
    [InlineData("member_joined.{0}.1@example.com", Ann, "unknown")]
    [InlineData("invite.00000000000000000000000000000000.1@example.com", Ann, "unknown")]
    [InlineData("invite.{0}.-1@example.com", Ann, "unknown")]
    [InlineData("invite.{0}.1' or '1'='1@example.com", Ann, "unknown")]
    [InlineData("invite.{0}.1\0@example.com", Ann, "unknown")]
    [InlineData("", Ann, "unknown")]
    [InlineData("invite.{0}.1@example.com", "bob@example.com", "recipient")]
    [InlineData("invite.{0}.1@example.com", "no address", "recipient")]
    [InlineData("invite.{0}.1@example.com", "", "recipient")]
    public async Task a_report_that_names_another_mail_or_another_recipient_changes_nothing(
        string messageId,
        string recipient,
        string reason
    )
    {
        await using var world = await World();
        var invite = await world.Sent(await world.Organization());
        var before = await world.Everything();

        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var report = new DeliveryReport(
                "event",
                kind,
                messageId.Replace("{0}", $"{invite:N}", StringComparison.Ordinal),
                recipient
            );
            Assert.Equal(new ReportResult("ignored", reason), await world.Apply(report));
        }

        Assert.Equal(before, await world.Everything());
    }

    [Theory]
    [InlineData("<invite.{0}.1@any.host.example>", "ANN@EXAMPLE.COM")]
    [InlineData("invite.{0}.1", null)]
    public async Task the_host_of_a_message_id_and_the_case_of_an_address_do_not_matter(string form, string? recipient)
    {
        await using var world = await World();
        var invite = await world.Sent(await world.Organization());
        var messageId = form.Replace("{0}", $"{invite:N}", StringComparison.Ordinal);

        Assert.Equal(
            ReportResult.Applied,
            await world.Apply(new DeliveryReport("event", ReportKind.Bounced, messageId, recipient))
        );
    }

    [Fact]
    public async Task nothing_is_believed_of_a_mail_that_was_never_sent()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), Ann);

        Assert.Equal(ReportResult.Unknown, await world.Apply(invite, ReportKind.HardBounced));
    }

    [Theory]
    [InlineData("accepted")]
    [InlineData("declined")]
    [InlineData("revoked")]
    [InlineData("replaced")]
    [InlineData("expired")]
    public async Task an_invite_that_has_ended_stays_as_it_is_and_a_complaint_about_it_still_stops_mail(string ending)
    {
        await using var world = await World();
        var acme = await world.Organization();
        var invite = await world.Sent(acme);
        await world.End(invite, ending);
        var before = await world.Row(invite);

        ReportKind[] others = [ReportKind.HardBounced, ReportKind.Bounced, ReportKind.Deferred, ReportKind.Delivered];
        foreach (var kind in others)
            Assert.Equal(ReportResult.Ended, await world.Apply(invite, kind));
        Assert.Empty(await world.SuppressionsOf(acme));
        Assert.Equal(ReportResult.Applied, await world.Apply(invite, ReportKind.Complained));

        Assert.Equal(before, await world.Row(invite));
        Assert.Equal(["complaint"], await world.SuppressionsOf(acme));
    }

    [Fact]
    public async Task an_older_generation_is_ignored_and_a_newer_one_starts_afresh()
    {
        await using var world = await World();
        var acme = await world.Organization();
        var invite = await world.Sent(acme);
        await world.Apply(invite, ReportKind.Deferred);
        await world.Resend(acme, invite);

        foreach (var kind in Enum.GetValues<ReportKind>().Except([ReportKind.Deferred]))
            Assert.Equal(ReportResult.Outdated, await world.Apply(invite, kind, generation: 1));
        Assert.Equal("queued", (await world.Delivery(invite))[0]);
        Assert.Empty(await world.SuppressionsOf(acme));
        Assert.Equal(ReportResult.Applied, await world.Apply(invite, ReportKind.Deferred, generation: 2));
    }

    [Fact]
    public async Task a_report_brings_no_invite_back_and_ends_none()
    {
        await using var world = await World();
        var acme = await world.Organization();
        var expired = await world.Sent(acme);
        world.Clock.Advance(TimeSpan.FromDays(8));
        var before = await world.Row(expired);

        Assert.Equal(ReportResult.Applied, await world.Apply(expired, ReportKind.HardBounced));

        Assert.Equal(before, await world.Row(expired));
    }

    [Fact]
    public async Task whom_was_forgotten_is_not_remembered_by_a_report()
    {
        await using var world = await World();
        var acme = await world.Organization();
        var invite = await world.Sent(acme);
        await world.Apply(invite, ReportKind.Deferred);
        await new EraseAddress(world.Database, world.Clock).Handle(EmailAddress.Parse(Ann)!);

        foreach (var kind in Enum.GetValues<ReportKind>())
            Assert.Equal(ReportResult.Unknown, await world.Apply(invite, kind, eventId: $"{kind}"));

        Assert.Empty(await world.SuppressionsOf(acme));
        Assert.DoesNotContain(await world.DetailsOf(Actions.InviteDeferred), detail => detail.Length > 0);
    }

    [Fact]
    public async Task of_the_same_report_brought_thirty_times_at_once_one_is_taken()
    {
        await using var world = await World();
        var acme = await world.Organization();
        for (var round = 0; round < 5; round++)
        {
            var invite = await world.Sent(acme, $"ann{round}@example.com");
            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, 30).Select(_ => Task.Run(() => world.Apply(invite, ReportKind.HardBounced)))
            );

            Assert.Single(outcomes, ReportResult.Applied);
            Assert.All(outcomes, outcome => Assert.True(outcome.Outcome is "applied" or "duplicate"));
        }

        Assert.Equal(5, (await world.DetailsOf(Actions.InviteBounced)).Count);
        Assert.Equal(5, (await world.SuppressionsOf(acme)).Count);
    }

    [Fact]
    public async Task an_invite_that_is_revoked_while_its_report_comes_is_marked_or_not_but_never_both_ways()
    {
        await using var world = await World();
        var acme = await world.Organization();
        for (var round = 0; round < 10; round++)
        {
            var invite = await world.Sent(acme, $"ann{round}@example.com");
            var applying = Task.Run(() => world.Apply(invite, ReportKind.HardBounced));
            await Task.WhenAll(applying, Task.Run(() => world.End(invite, "revoked")));

            var state = (await world.Delivery(invite))[0];
            Assert.Equal(await applying == ReportResult.Applied ? "bounced" : "none", state);
        }
    }
}
