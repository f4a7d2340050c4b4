using Guestlist.ApiKeys;
using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Storage;
using Guestlist.Users;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>Who made an account for an address not theirs loses it whole when the address is proved.</summary>
public abstract class FirstProofSpecification
{
    private const string NewPassword = "another long one";

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<AccountsWorld> World() => new(await Fresh());

    [Fact]
    public async Task the_first_reset_ends_the_keys_made_before_and_a_later_one_none()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var (stale, ben) = (AccountsWorld.Got(await olga.Key()), await world.SignsUp("ben"));
        var bens = AccountsWorld.Got(await ben.Key());

        AccountsWorld.Got(await world.ResetPassword.Handle(await ResetLink(world, olga), NewPassword));
        Assert.Null(await olga.AsksBy(stale));
        Assert.NotNull(await ben.AsksBy(bens));
        Assert.NotNull(await ben.Asks());

        olga = await SignsIn(world, olga);
        var key = AccountsWorld.Got(await olga.Key());
        AccountsWorld.Got(await world.ResetPassword.Handle(await ResetLink(world, olga), NewPassword));
        Assert.NotNull(await olga.AsksBy(key));
        Assert.Null(await olga.Asks());
    }

    [Fact]
    public async Task whoever_made_the_account_keeps_nothing_when_the_owner_of_the_address_takes_it_over()
    {
        await using var world = await World();
        // Eve has taken Olga's address. Olga opens the mail that Eve asked for, signed in as nobody else would be.
        var (eve, ben) = (await world.SignsUp("olga"), await world.SignsUp("ben"));
        var bens = (await ben.Asks())!.User;

        var refused = await world.VerifyEmail.Handle(await VerifyLink(world, eve), bens);
        Assert.IsType<AnotherAccountsVerification>(refused.Refusal);
        Assert.NotEqual(true, (await eve.Asks())!.User.IsEmailVerified);
        var key = AccountsWorld.Got(await eve.Key());
        AccountsWorld.Got(await world.ResetPassword.Handle(await ResetLink(world, eve), NewPassword));

        Assert.Null(await eve.Asks());
        Assert.Null(await eve.AsksBy(key));
        var signIn = new Sessions.SignIn(world.Database, world.Passwords, world.Clock);
        Assert.NotNull((await signIn.Handle(eve.Email.Text, AccountsWorld.Password, null)).Refusal);
        Assert.True((await (await SignsIn(world, eve)).Asks())!.User.IsEmailVerified);
    }

    [Fact]
    public async Task a_verification_by_the_account_itself_ends_nothing()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var key = AccountsWorld.Got(await olga.Key());
        var (link, user) = (await VerifyLink(world, olga), (await olga.Asks())!.User);

        AccountsWorld.Got(await world.VerifyEmail.Look(link, user));
        AccountsWorld.Got(await world.VerifyEmail.Handle(link, user));

        Assert.True((await olga.Asks())!.User.IsEmailVerified);
        Assert.NotNull(await olga.AsksBy(key));
        Assert.IsType<InvalidVerificationToken>((await world.VerifyEmail.Handle(link, user)).Refusal);
    }

    [Fact]
    public async Task a_link_that_an_operator_hands_over_ends_as_much_and_proves_no_address()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var key = AccountsWorld.Got(await olga.Key());
        var link = AccountsWorld.Got(await new MintResetLink(world.Database, world.Clock).Handle(olga.Email));

        AccountsWorld.Got(await world.ResetPassword.Look(link.Value));
        AccountsWorld.Got(await world.ResetPassword.Handle(link.Value, NewPassword));

        Assert.Null(await olga.Asks());
        Assert.Null(await olga.AsksBy(key));
        Assert.NotEqual(true, (await (await SignsIn(world, olga)).Asks())!.User.IsEmailVerified);
        Assert.IsType<InvalidResetToken>((await world.ResetPassword.Handle(link.Value, NewPassword)).Refusal);
    }

    [Fact]
    public async Task a_key_asked_for_while_the_address_is_proved_does_not_outlive_the_proof()
    {
        await using var world = await World();
        for (var round = 0; round < 20; round++)
        {
            var olga = await world.SignsUp($"olga{round}");
            var id = (await olga.Asks())!.User.Id;
            var link = await ResetLink(world, olga);

            var keys = Enumerable.Range(0, 3).Select(_ => Task.Run(() => olga.Key(id)));
            var reset = Task.Run(() => world.ResetPassword.Handle(link, NewPassword));
            var outcomes = await Task.WhenAll(keys);
            AccountsWorld.Got(await reset);

            Assert.All(outcomes, outcome => Assert.True(outcome.Refusal is null or SessionOver));
            Assert.Equal(0, await world.Count(new($"select count(*) from api_keys where user_id = {id}")));
            Assert.IsType<SessionOver>((await olga.Key(id)).Refusal);
        }
    }

    private static async Task<Soul> SignsIn(AccountsWorld world, Soul who)
    {
        var signIn = new Sessions.SignIn(world.Database, world.Passwords, world.Clock);
        return who with { Session = AccountsWorld.Got(await signIn.Handle(who.Email.Text, NewPassword, null)) };
    }

    private static Task<string> ResetLink(AccountsWorld world, Soul to) =>
        world.Mailed(to, MailKinds.PasswordReset, AccountMail.ResetLifetime);

    private static Task<string> VerifyLink(AccountsWorld world, Soul to) =>
        world.Mailed(to, MailKinds.VerifyEmail, AccountMail.VerifyLifetime);
}
