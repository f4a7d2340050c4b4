using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Sessions;
using Guestlist.Storage;
using Guestlist.Users;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>A session belongs to the password that stands when it begins, however long the comparison took.</summary>
public abstract class SignInSpecification
{
    private const string NewPassword = "another long one";

    /// <summary>Passwords are kept at a lower cost, so each sign-in hashes anew between its look and its write.</summary>
    private const int Slow = 50_000;

    private const int Rounds = 15;

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<AccountsWorld> World() => new(await Fresh());

    [Fact]
    public async Task a_sign_in_under_way_does_not_outlive_a_reset()
    {
        await using var world = await World();
        for (var round = 0; round < Rounds; round++)
        {
            var olga = await world.SignsUp($"olga{round}");
            var link = await world.Mailed(olga, MailKinds.PasswordReset, AccountMail.ResetLifetime);

            await Meet(world, olga, async () => AccountsWorld.Got(await world.ResetPassword.Handle(link, NewPassword)));

            Assert.Equal(0, await Sessions(world, olga));
        }
    }

    [Fact]
    public async Task a_sign_in_under_way_does_not_outlive_a_deactivation()
    {
        await using var world = await World();
        for (var round = 0; round < Rounds; round++)
        {
            var olga = await world.SignsUp($"olga{round}");

            await Meet(
                world,
                olga,
                async () => AccountsWorld.Got(await new DeactivateUser(world.Database, world.Clock).Handle(olga.Email))
            );

            Assert.Equal(0, await Sessions(world, olga));
        }
    }

    [Fact]
    public async Task a_sign_in_under_way_does_not_outlive_a_change_of_the_password()
    {
        await using var world = await World();
        var change = new ChangePassword(world.Database, world.Passwords, world.Clock);
        for (var round = 0; round < Rounds; round++)
        {
            var olga = await world.SignsUp($"olga{round}");
            var user = (await olga.Asks())!.User;

            Outcome<Secret>? changed = null;
            await Meet(
                world,
                olga,
                async () =>
                    changed = await change.Handle(user, AccountsWorld.Password, NewPassword, ProfileChanges.None)
            );

            // A sign-in that came first may have hashed the password anew under the change's eyes.
            Assert.True(changed!.Refusal is null or WrongCurrentPassword);
            if (changed.Refusal is null)
            {
                Assert.Equal(1, await Sessions(world, olga));
            }
        }
    }

    [Fact]
    public async Task of_several_who_sign_in_at_once_none_is_refused_because_another_hashed_anew()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        using var slow = new Passwords(Slow);
        var signIn = new SignIn(world.Database, slow, world.Clock);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => signIn.Handle(olga.Email.Text, AccountsWorld.Password, null))
        );

        Assert.All(outcomes, outcome => AccountsWorld.Got(outcome));
        Assert.Equal(6, await Sessions(world, olga));
    }

    private static async Task Meet(AccountsWorld world, Soul olga, Func<Task> ends)
    {
        using var slow = new Passwords(Slow);
        var signIn = new SignIn(world.Database, slow, world.Clock);
        var coming = Enumerable
            .Range(0, 3)
            .Select(_ => Task.Run(() => signIn.Handle(olga.Email.Text, AccountsWorld.Password, null)))
            .ToArray();
        await Task.WhenAll([Task.Run(ends), .. coming]);
        Assert.NotNull((await signIn.Handle(olga.Email.Text, "wrong password", null)).Refusal);
    }

    private static Task<long> Sessions(AccountsWorld world, Soul who) =>
        world.Count(
            new(
                $"select count(*) from sessions where user_id in (select id from users where email_key = {who.Email.Key})"
            )
        );
}
