using Guestlist.Acceptance;
using Guestlist.Access;
using Guestlist.Delivery;
using Guestlist.Invites;
using Guestlist.Shield;
using Guestlist.Users;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>
/// A link that another transaction kills lets nobody in who has begun to use it and waits. On PostgreSQL alone: elsewhere
/// writes do not meet. What kills the link is held up before its commit, by a lock on what it writes last.
/// </summary>
public sealed class KilledLinkRules
{
    private static readonly MailSettings _mail = new(Configured: true, "https://guests.example.com");
    private static readonly NewPerson _ann = new("Ann", AccountsWorld.Password);

    [Fact]
    public Task an_older_shown_link_does_not_outlive_the_newer_one() =>
        Kills(async (stage, invite) => await stage.Reveal(invite));

    [Fact]
    public Task a_shown_link_does_not_get_more_than_it_was_shown_for() =>
        Kills(
            async (stage, invite) =>
                AccountsWorld.Got(
                    await new ChangeInvite(stage.World.Database, stage.Get, stage.World.Clock).Handle(
                        stage.Owner,
                        stage.Owner.Place!,
                        invite.Id,
                        new InviteChanges(Level.Owner, null, null, null)
                    )
                )
        );

    [Fact]
    public Task a_mailed_link_does_not_outlive_the_one_mailed_after_it() =>
        Kills(
            async (stage, invite) =>
                AccountsWorld.Got(
                    await new ResendInvite(
                        stage.World.Database,
                        stage.Get,
                        _mail,
                        new InviteLife(TimeSpan.FromDays(7)),
                        new Budgets(BudgetLimits.Off),
                        stage.Signal,
                        stage.World.Clock
                    ).Handle(stage.Owner, stage.Owner.Place!, invite.Id, sendEmail: true)
                ),
            isMailed: true
        );

    private static async Task Kills(Func<Stage, Invite, Task> kill, bool isMailed = false)
    {
        var fresh = await FreshDatabase.OnPostgres();
        await using var world = new AccountsWorld(fresh);
        using var signal = new OutboxSignal();
        var stage = new Stage(world, (await (await world.SignsUp("olga")).Asks())!, signal);
        foreach (var use in (Func<string, Task<Refusal?>>[])[stage.Accepts, stage.Declines])
        {
            var invite = AccountsWorld.Got(await world.Invite(stage.Owner, "ann@example.com"))[0];
            var secret = isMailed ? await stage.Mailed(invite) : await stage.Reveal(invite);
            world.Clock.Advance(TimeSpan.FromHours(1));

            await using var held = await OtherSessions.Holding(
                fresh.ConnectionString,
                "begin; lock table activity in share mode"
            );
            var killing = Task.Run(() => kill(stage, invite));
            await OtherSessions.Wait(fresh.ConnectionString, 1);
            var asked = Task.Run(() => use(secret));
            await OtherSessions.Wait(fresh.ConnectionString, 2);
            await held.DisposeAsync();

            await killing;
            Assert.IsType<UnknownSecret>(await asked);
            Assert.Null(AccountsWorld.Got(await stage.Get.Handle(stage.Organization, invite.Id)).EndedAs);
        }
    }

    private sealed record Stage(AccountsWorld World, Caller Owner, OutboxSignal Signal)
    {
        public GetInvite Get => new(World.Database);

        public Guid Organization => Owner.Place!.OrganizationId;

        public async Task<string> Reveal(Invite invite)
        {
            var reveal = new RevealLink(World.Database, Get, _mail, World.Clock);
            return AccountsWorld.Got(await reveal.Handle(Owner, Owner.Place!, invite.Id)).Url.Split('/')[^1];
        }

        /// <summary>A link as the dispatcher mails it.</summary>
        public async Task<string> Mailed(Invite invite)
        {
            var secret = Secret.Mint();
            await World.Database.Write([
                new(
                    $"""
                    insert into invite_links (secret_hash, organization_id, invite_id, kind, generation, created_at)
                    values ({secret.Hash}, {Organization}, {invite.Id}, {LinkKinds.Mailed}, 1, {World.Clock.GetUtcNow()})
                    """
                ),
            ]);
            return secret.Value;
        }

        public async Task<Refusal?> Accepts(string secret) =>
            (
                await new AcceptInvite(World.Database, _mail, World.Passwords, Signal, World.Clock).Handle(secret, _ann)
            ).Refusal;

        public async Task<Refusal?> Declines(string secret) =>
            (await new DeclineInvite(World.Database, World.Clock).Handle(secret)).Refusal;
    }
}
