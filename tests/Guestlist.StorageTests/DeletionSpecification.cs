using Guestlist.Acceptance;
using Guestlist.Delivery;
using Guestlist.Invites;
using Guestlist.Storage;
using Guestlist.Users;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What goes and what stays when an organization, a member or a user goes.</summary>
public abstract class DeletionSpecification
{
    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<AccountsWorld> World() => new(await Fresh());

    [Fact]
    public async Task a_deleted_organization_takes_everything_of_its_own_and_nothing_else()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var stan = await world.SignsUp("stan");
        var caller = (await olga.Asks())!;
        AccountsWorld.Got(await world.Invite(caller, "ann@example.com"));
        AccountsWorld.Got(await world.Invite((await stan.Asks())!, "ann@example.com"));

        AccountsWorld.Got(await world.DeleteOrganization.Handle(caller, caller.Place!));

        Fragment[] tables =
        [
            new("organizations"),
            new("memberships"),
            new("invites"),
            new("invite_counts"),
            new("outbox"),
        ];
        foreach (var table in tables)
        {
            Assert.Equal(1, await world.Count(new($"select count(*) from {table}")));
        }

        Assert.Equal(
            0,
            await world.Count(
                new($"select count(*) from activity where organization_id = {caller.Place!.OrganizationId}")
            )
        );
        Assert.Equal(2, await world.Count(new($"select count(*) from users")));
        Assert.Null((await olga.Asks())!.Place);
    }

    [Fact]
    public async Task invites_created_while_their_organization_is_deleted_leave_nothing_behind()
    {
        await using var world = await World();
        for (var round = 0; round < 5; round++)
        {
            var olga = await world.SignsUp($"olga{round}");
            var caller = (await olga.Asks())!;
            await Task.WhenAll([
                .. Enumerable.Range(0, 8).Select(i => Tries(world.Invite(caller, $"ann{i}@example.com"))),
                Tries(world.DeleteOrganization.Handle(caller, caller.Place!)),
            ]);
            Assert.Equal(0, await world.Count(new($"select count(*) from invites")));
            Assert.Equal(0, await world.Count(new($"select count(*) from organizations")));
        }
    }

    [Fact]
    public async Task a_removed_member_loses_access_by_key_and_session_and_their_invites_are_held()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var acme = await olga.Organization();
        var ada = await world.Joins("ada", acme, Level.Admin);
        var key = AccountsWorld.Got(await ada.Key(acme));
        var secret = await HandsOut(world, ada, acme);

        var owner = (await olga.Asks(acme))!;
        AccountsWorld.Got(await world.RemoveMember.Handle(owner, owner.Place!, ada.Uuid));

        Assert.Null((await ada.Asks(acme))!.Place!.Level);
        Assert.Null((await ada.AsksBy(key, acme))!.Place!.Level);
        Assert.NotEqual(acme, await ada.Organization());
        Assert.Equal(1, (await new ListInvites(world.Database).Handle(acme, new Window(10, 0))).Count);
        Assert.IsType<InviteHeld>((await new PreviewInvite(world.Database, world.Clock).Handle(secret, null)).Refusal);
    }

    [Fact]
    public async Task a_deleted_user_leaves_their_invites_without_a_sender_and_nothing_else()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var acme = await olga.Organization();
        var ada = await world.Joins("ada", acme, Level.Admin);
        var own = (
            await world.Database.Query(
                new(
                    $"select organization_id from memberships m join users u on u.id = m.user_id where u.uuid = {ada.Uuid} order by m.seq"
                ),
                row => row.Id(0)
            )
        )[0];
        _ = AccountsWorld.Got(await ada.Key());
        var secret = await HandsOut(world, ada, acme);
        await world.AskForReset.Handle(ada.Email.Text);

        Assert.IsType<LastOwner>((await world.DeleteUser.Handle(ada.Email)).Refusal);
        var caller = (await ada.Asks(own))!;
        AccountsWorld.Got(await world.DeleteOrganization.Handle(caller, caller.Place!));
        AccountsWorld.Got(await world.DeleteUser.Handle(ada.Email));

        Assert.Null(await ada.Asks());
        Assert.Equal(0, await world.Count(new($"select count(*) from api_keys")));
        Assert.Equal(0, await world.Count(new($"select count(*) from outbox where kind = {MailKinds.PasswordReset}")));
        var invite = (await new ListInvites(world.Database).Handle(acme, new Window(10, 0))).Items.Single();
        Assert.Null(invite.CreatedBy);
        Assert.IsType<InviteHeld>((await new PreviewInvite(world.Database, world.Clock).Handle(secret, null)).Refusal);
    }

    [Fact]
    public async Task a_deactivated_user_loses_keys_and_sessions_at_once_and_gets_the_keys_back()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var key = AccountsWorld.Got(await olga.Key());

        AccountsWorld.Got(await new DeactivateUser(world.Database, world.Clock).Handle(olga.Email));
        Assert.Null(await olga.Asks());
        Assert.Null(await olga.AsksBy(key));

        AccountsWorld.Got(await new ReactivateUser(world.Database, world.Clock).Handle(olga.Email));
        Assert.Null(await olga.Asks());
        Assert.NotNull(await olga.AsksBy(key));
    }

    private static async Task<string> HandsOut(AccountsWorld world, Soul who, Guid organization)
    {
        var caller = (await who.Asks(organization))!;
        var invite = AccountsWorld.Got(await world.Invite(caller, "ann@example.com"))[0];
        var mail = new MailSettings(Configured: true, "https://guests.example.com");
        var link = AccountsWorld.Got(
            await new RevealLink(world.Database, new GetInvite(world.Database), mail, world.Clock).Handle(
                caller,
                caller.Place!,
                invite.Id
            )
        );
        return link.Url[(link.Url.LastIndexOf('/') + 1)..];
    }

    /// <summary>A passing fault is an honest answer to a race; anything else is not.</summary>
    private static async Task Tries<T>(Task<Outcome<T>> work)
    {
        try
        {
            await work;
        }
        catch (StorageUnavailableException)
        {
            // Trying again would find the organization gone.
        }
    }
}
