using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Sessions;
using Guestlist.Storage;
using Guestlist.Users;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>Links to choose a password or to prove an address: once, in time, for their purpose alone.</summary>
public abstract class AccountLinksSpecification
{
    private const string NewPassword = "another long one";
    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);
    private static readonly TimeSpan Tenth = SessionLife.Absolute / 10;

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<AccountsWorld> World() => new(await Fresh());

    [Fact]
    public async Task a_reset_link_works_once_even_when_used_ten_times_at_once()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var link = await ResetLink(world, olga);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => world.ResetPassword.Handle(link, NewPassword + i))
        );

        Assert.Single(outcomes, outcome => outcome.Refusal is null);
        Assert.IsType<InvalidResetToken>((await world.ResetPassword.Look(link)).Refusal);
    }

    [Fact]
    public async Task a_reset_ends_every_session_and_other_reset_links_and_proves_the_address()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var (older, newer) = (await ResetLink(world, olga), await ResetLink(world, olga));

        AccountsWorld.Got(await world.ResetPassword.Look(older));
        AccountsWorld.Got(await world.ResetPassword.Handle(newer, NewPassword));

        Assert.Null(await olga.Asks());
        Assert.IsType<InvalidResetToken>((await world.ResetPassword.Handle(older, NewPassword)).Refusal);
        Assert.Equal(1, await world.Count(new($"select count(*) from users where is_email_verified")));
        var signIn = new SignIn(world.Database, world.Passwords, world.Clock);
        Assert.NotNull((await signIn.Handle(olga.Email.Text, AccountsWorld.Password, null)).Refusal);
        AccountsWorld.Got(await signIn.Handle(olga.Email.Text, NewPassword, null));
    }

    [Fact]
    public async Task a_link_of_one_purpose_does_nothing_for_the_other_and_stays_good_for_its_own()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var reset = await ResetLink(world, olga);
        var verify = await world.Mailed(olga, MailKinds.VerifyEmail, AccountMail.VerifyLifetime);

        var user = (await olga.Asks())!.User;
        Assert.IsType<InvalidVerificationToken>((await world.VerifyEmail.Handle(reset, user)).Refusal);
        Assert.IsType<InvalidResetToken>((await world.ResetPassword.Handle(verify, NewPassword)).Refusal);
        Assert.IsType<InvalidResetToken>((await world.ResetPassword.Handle(olga.Session.Value, NewPassword)).Refusal);
        AccountsWorld.Got(await world.VerifyEmail.Handle(verify, user));
        AccountsWorld.Got(await world.ResetPassword.Handle(reset, NewPassword));
    }

    [Fact]
    public async Task a_link_ends_with_its_time()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var link = await ResetLink(world, olga);

        world.Clock.Advance(AccountMail.ResetLifetime);

        Assert.IsType<InvalidResetToken>((await world.ResetPassword.Handle(link, NewPassword)).Refusal);
    }

    [Fact]
    public async Task a_link_mailed_to_an_address_since_changed_proves_nothing()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var link = await world.Mailed(olga, MailKinds.VerifyEmail, AccountMail.VerifyLifetime);
        await world.Database.Write([new($"update users set email = 'new@example.com', email_key = 'new@example.com'")]);

        var user = (await olga.Asks())!.User;
        Assert.IsType<InvalidVerificationToken>((await world.VerifyEmail.Handle(link, user)).Refusal);
    }

    [Fact]
    public async Task a_reset_is_promised_to_people_alone_and_at_most_once_a_minute()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");

        await world.AskForReset.Handle("stranger@example.com");
        await world.AskForReset.Handle(olga.Email.Text);
        await world.AskForReset.Handle(olga.Email.Text);
        Assert.Equal(1, await world.Count(new($"select count(*) from outbox where kind = {MailKinds.PasswordReset}")));

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.AskForReset.Handle(olga.Email.Text);
        Assert.Equal(2, await world.Count(new($"select count(*) from outbox where kind = {MailKinds.PasswordReset}")));
    }

    [Fact]
    public async Task a_new_password_needs_the_old_one_and_leaves_only_the_new_session()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var user = (await olga.Asks())!.User;
        var change = new ChangePassword(world.Database, world.Passwords, world.Clock);

        Assert.IsType<WrongCurrentPassword>(
            (await change.Handle(user, "wrong", NewPassword, ProfileChanges.None)).Refusal
        );
        Assert.IsType<NotMember>(
            (
                await change.Handle(
                    user,
                    AccountsWorld.Password,
                    NewPassword,
                    new ProfileChanges("Olga", null, Guid.Empty)
                )
            ).Refusal
        );
        Assert.NotNull(await olga.Asks());
        var session = AccountsWorld.Got(
            await change.Handle(user, AccountsWorld.Password, NewPassword, ProfileChanges.None)
        );

        Assert.Null(await olga.Asks());
        Assert.NotNull(await (olga with { Session = session }).Asks());
    }

    [Fact]
    public async Task links_and_sessions_are_swept_when_they_have_ended_and_not_before()
    {
        await using var world = await World();
        var sweep = new SweepAccess(world.Database, world.Clock);
        var (olga, _) = (await world.SignsUp("olga"), await world.SignsUp("ben"));
        await ResetLink(world, olga);

        world.Clock.Advance(AccountMail.ResetLifetime - Tick);
        Assert.Equal(0, await sweep.Handle());
        world.Clock.Advance(Tick);
        Assert.Equal(1, await sweep.Handle());

        world.Clock.Advance(SessionLife.Idle - AccountMail.ResetLifetime - Tick);
        Assert.NotNull(await olga.Asks());
        Assert.Equal(0, await sweep.Handle());
        world.Clock.Advance(Tick);
        Assert.Equal(1, await sweep.Handle());

        for (var used = SessionLife.Idle; used < SessionLife.Absolute; used += Tenth)
        {
            Assert.NotNull(await olga.Asks());
            Assert.Equal(0, await sweep.Handle());
            world.Clock.Advance(Tenth);
        }
        Assert.Equal(1, await sweep.Handle());
        Assert.Equal(0, await world.Count(new($"select count(*) from sessions")));
    }

    [Fact]
    public async Task a_backlog_of_ended_sessions_is_swept_whole()
    {
        await using var world = await World();
        await world.SignsUp("olga");
        await world.Database.Write([
            .. Enumerable
                .Range(0, 1_001)
                .Select(_ => new Statement(
                    $"""
                    insert into sessions (token_hash, user_id, created_at, last_seen_at)
                    select {Secret.Mint().Hash}, id, 0, 0 from users
                    """
                )),
        ]);

        Assert.Equal(1_001, await new SweepAccess(world.Database, world.Clock).Handle());
        Assert.Equal(1, await world.Count(new($"select count(*) from sessions")));
    }

    private static Task<string> ResetLink(AccountsWorld world, Soul to) =>
        world.Mailed(to, MailKinds.PasswordReset, AccountMail.ResetLifetime);
}
