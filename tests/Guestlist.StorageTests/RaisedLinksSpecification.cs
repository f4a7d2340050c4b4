using Guestlist.Delivery;
using Guestlist.Invites;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>No link that an admin was shown opens more than the admin may give, whatever meets it.</summary>
public abstract class RaisedLinksSpecification
{
    private static readonly MailSettings Mail = new(Configured: true, "https://guests.example.com");
    private static readonly InviteChanges ToOwner = new(Level.Owner, null, null, null);

    protected abstract Task<IFreshDatabase> Fresh();

    [Fact]
    public async Task a_link_shown_while_the_invite_is_raised_is_dead_or_was_refused()
    {
        await using var world = new AccountsWorld(await Fresh());
        var olga = await world.SignsUp("olga");
        var organization = await olga.Organization();
        var ada = (await (await world.Joins("ada", organization, Level.Admin)).Asks())!;
        var owner = (await olga.Asks())!;
        var get = new GetInvite(world.Database);
        var (reveal, change) = (
            new RevealLink(world.Database, get, Mail, world.Clock),
            new ChangeInvite(world.Database, get, world.Clock)
        );

        for (var round = 0; round < 20; round++)
        {
            var invite = AccountsWorld.Got(await world.Invite(owner, $"guest{round}@example.com"))[0];

            var shown = Enumerable
                .Range(0, 3)
                .Select(_ => Task.Run(() => reveal.Handle(ada, ada.Place!, invite.Id)))
                .ToArray();
            var raised = Task.Run(() => change.Handle(owner, owner.Place!, invite.Id, ToOwner));
            await Task.WhenAll([raised, .. shown]);

            AccountsWorld.Got(await raised);
            foreach (var link in shown)
            {
                Assert.True((await link).Refusal is null or LevelAboveOwn);
            }

            Assert.Equal(0, await Live(world, invite.Id));
        }
    }

    private static Task<long> Live(AccountsWorld world, Guid invite) =>
        world.Count(
            new(
                $"""
                select count(*) from invite_links
                where invite_id = {invite} and kind = {LinkKinds.Revealed} and dead_at is null
                """
            )
        );
}
