using Guestlist.ApiKeys;
using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Storage;
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
    public async Task a_verification_without_a_session_of_the_account_ends_keys_and_sessions()
    {
        await using var world = await World();
        var (olga, ben) = (await world.SignsUp("olga"), await world.SignsUp("ben"));
        var key = AccountsWorld.Got(await olga.Key());

        AccountsWorld.Got(await world.VerifyEmail.Handle(await VerifyLink(world, olga), ben.Session.Value));

        Assert.Null(await olga.Asks());
        Assert.Null(await olga.AsksBy(key));
        Assert.NotNull(await ben.Asks());
    }

    [Fact]
    public async Task a_verification_with_a_session_of_the_account_ends_nothing()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var key = AccountsWorld.Got(await olga.Key());

        AccountsWorld.Got(await world.VerifyEmail.Handle(await VerifyLink(world, olga), olga.Session.Value));
        Assert.True((await olga.Asks())!.User.IsEmailVerified);
        Assert.NotNull(await olga.AsksBy(key));

        AccountsWorld.Got(await world.VerifyEmail.Handle(await VerifyLink(world, olga), null));
        Assert.NotNull(await olga.Asks());
        Assert.NotNull(await olga.AsksBy(key));
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
