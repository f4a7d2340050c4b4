using Guestlist.Delivery;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>How one notice becomes a mail for each other member.</summary>
public abstract class MemberJoinedSpecification
{
    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<OutboxWorld> World() => new(await Fresh());

    private static async Task Send(OutboxWorld world)
    {
        using var node = world.Node();
        while (await node.RunOnce() > 0)
        {
            // A page of the fan-out is due as soon as the one before it is written.
            world.Clock.Advance(TimeSpan.FromSeconds(2));
        }
    }

    [Fact]
    public async Task every_other_member_gets_one_mail_and_the_newcomer_none()
    {
        await using var world = await World();
        var acme = await world.Organization();
        for (var i = 0; i < 450; i++)
        {
            await world.Member(acme, $"m{i}x");
        }

        var ann = await world.Member(acme, "Ann");
        await world.Queue(new MailToSend(MailKinds.MemberJoined, "joined.1", acme, ann));

        await Send(world);

        Assert.Equal(450, world.Office.Recipients.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(450, world.Office.Recipients.Count);
        Assert.DoesNotContain(world.Office.Recipients, to => to.StartsWith("Ann", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(450, world.Office.Taken.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(0, await world.Count(new($"select count(*) from outbox where state <> 'sent'")));
    }

    [Fact]
    public async Task an_organization_that_switched_them_off_gets_none()
    {
        await using var world = await World();
        var acme = await world.Organization(joinMails: false);
        await world.Member(acme, "Olga");
        var ann = await world.Member(acme, "Ann");
        await world.Queue(new MailToSend(MailKinds.MemberJoined, "joined.1", acme, ann));

        await Send(world);

        Assert.Empty(world.Office.Taken);
        Assert.Equal("The organization has switched these mails off.", (await world.MailOf(ann)).Detail);
    }

    [Fact]
    public async Task nobody_is_told_of_a_member_who_has_left_again()
    {
        await using var world = await World();
        var acme = await world.Organization();
        await world.Member(acme, "Olga");
        var ann = await world.Person("Ann");
        await world.Queue(new MailToSend(MailKinds.MemberJoined, "joined.1", acme, ann));

        await Send(world);

        Assert.Empty(world.Office.Taken);
        Assert.Equal("The new member has left.", (await world.MailOf(ann)).Detail);
    }

    [Fact]
    public async Task one_dead_mailbox_does_not_keep_the_others_from_the_news()
    {
        await using var world = await World();
        var acme = await world.Organization();
        await world.Member(acme, "Olga");
        await world.Member(acme, "Dead");
        await world.Member(acme, "Paul");
        var ann = await world.Member(acme, "Ann");
        world.Office.Says = to =>
            to.StartsWith("Dead", StringComparison.Ordinal)
                ? Verdict.Of(VerdictKind.Refused, "550 no")
                : Verdict.Of(VerdictKind.Delivered, "250 ok");
        await world.Queue(new MailToSend(MailKinds.MemberJoined, "joined.1", acme, ann));

        await Send(world);

        Assert.Equal(2, world.Office.Taken.Count);
    }

    [Fact]
    public async Task account_mail_stores_the_hash_of_a_token_bound_to_the_address()
    {
        await using var world = await World();
        var ann = await world.Person("ann");
        await world.Queue(new MailToSend(MailKinds.PasswordReset, "reset.1", UserUuid: ann));

        await Send(world);

        var hash = Secret.HashOf(world.Office.Taken.Single().TextBody!.Trim());
        var expires = world.Clock.GetUtcNow() - TimeSpan.FromSeconds(2) + TimeSpan.FromHours(1);
        Assert.Equal(
            1,
            await world.Count(
                new(
                    $"""
                    select count(*) from account_tokens
                    where token_hash = {hash} and purpose = 'password_reset' and email_key = 'ann1@example.com'
                      and expires_at = {expires}
                    """
                )
            )
        );
    }
}
