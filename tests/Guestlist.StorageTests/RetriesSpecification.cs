using Guestlist.Access;
using Guestlist.Delivery;
using Guestlist.Invites;
using Guestlist.Retries;
using Guestlist.Shield;
using Guestlist.Storage;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What holds for claims on keys, whatever dies and whenever.</summary>
public abstract class RetriesSpecification
{
    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<AccountsWorld> World() => new(await Fresh());

    [Fact]
    public async Task of_fifty_claims_at_once_one_is_made()
    {
        await using var world = await World();
        for (var round = 0; round < 5; round++)
        {
            var request = Request($"key {round}");

            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, 50).Select(_ => Task.Run(() => Claim(world, request)))
            );

            Assert.Single(outcomes, outcome => outcome.Refusal is null);
            Assert.All(outcomes, outcome => Assert.True(outcome.Refusal is null or KeyInUse));
        }
    }

    [Fact]
    public async Task a_claim_keeps_others_out_for_its_lease_and_not_longer()
    {
        await using var world = await World();
        AccountsWorld.Got(await Claim(world, Request("key")));

        Assert.Equal(1, Assert.IsType<KeyInUse>((await Claim(world, Request("key"))).Refusal).RetryAfter);
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(20, Assert.IsType<KeyInUse>((await Claim(world, Request("key"))).Refusal).RetryAfter);
        world.Clock.Advance(TimeSpan.FromSeconds(20) - Instant);
        Assert.Equal(1, Assert.IsType<KeyInUse>((await Claim(world, Request("key"))).Refusal).RetryAfter);
        world.Clock.Advance(Instant);
        Assert.NotNull(AccountsWorld.Got(await Claim(world, Request("key"))).Receipt);
    }

    [Fact]
    public async Task an_effect_whose_claim_was_taken_over_leaves_nothing()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var caller = (await olga.Asks())!;
        var late = AccountsWorld.Got(await Claim(world, Request("key"))).Receipt!;
        world.Clock.Advance(ClaimKey.Lease);
        var next = AccountsWorld.Got(await Claim(world, Request("key"))).Receipt!;

        Assert.IsType<KeyInUse>((await Creates(world, caller, late)).Refusal);
        Assert.Equal(0, await world.Count(new($"select count(*) from invites")));
        Assert.Equal(0, await world.Count(new($"select count(*) from outbox")));

        var made = AccountsWorld.Got(await Creates(world, caller, next));
        var kept = AccountsWorld.Got(await Claim(world, Request("key"))).Remembered!;
        Assert.Equal((201, $"made {made[0].Id}"), (kept.Status, kept.Body));
        Assert.Equal(1, await world.Count(new($"select count(*) from invites")));
    }

    [Fact]
    public async Task a_freed_key_takes_another_request_and_an_answered_one_cannot_be_freed()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var free = new FreeKey(world.Database);
        await free.Handle(AccountsWorld.Got(await Claim(world, Request("key"))).Receipt!);
        var receipt = AccountsWorld.Got(await Claim(world, Request("key", "another request"))).Receipt!;
        AccountsWorld.Got(await Creates(world, (await olga.Asks())!, receipt));

        await free.Handle(receipt);

        Assert.IsType<KeyReused>((await Claim(world, Request("key"))).Refusal);
        Assert.NotNull(AccountsWorld.Got(await Claim(world, Request("key", "another request"))).Remembered);
    }

    [Fact]
    public async Task an_answer_is_given_for_a_day_and_then_swept()
    {
        await using var world = await World();
        var sweep = new SweepKeys(world.Database, world.Clock);
        var complete = new CompleteAnswer(world.Database);
        for (var key = 0; key < 3; key++)
        {
            await complete.Handle(
                AccountsWorld.Got(await Claim(world, Request($"{key}"))).Receipt!,
                new KeptAnswer(204, "")
            );
        }

        world.Clock.Advance(ClaimKey.Memory - Instant);
        Assert.NotNull(AccountsWorld.Got(await Claim(world, Request("0"))).Remembered);
        Assert.Equal(0, await sweep.Handle());

        world.Clock.Advance(Instant);
        Assert.NotNull(AccountsWorld.Got(await Claim(world, Request("0"))).Receipt);
        Assert.Equal(2, await sweep.Handle());
        Assert.Equal(1, await world.Count(new($"select count(*) from idempotency_keys")));
    }

    [Fact]
    public async Task keys_go_with_their_organization_and_their_user()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var stan = await world.SignsUp("stan");
        var caller = (await olga.Asks())!;
        AccountsWorld.Got(await Claim(world, Request("a") with { OrganizationId = caller.Place!.OrganizationId }));
        AccountsWorld.Got(await Claim(world, Request("b") with { UserUuid = stan.Uuid }));

        AccountsWorld.Got(await world.DeleteOrganization.Handle(caller, caller.Place));
        Assert.Equal(1, await world.Count(new($"select count(*) from idempotency_keys")));
        await world.Database.Write([new($"delete from users where uuid = {stan.Uuid}")]);
        Assert.Equal(0, await world.Count(new($"select count(*) from idempotency_keys")));
    }

    private static RepeatableRequest Request(string key, string request = "request") =>
        new(Secret.HashOf(key), Secret.HashOf(request), OrganizationId: null, UserUuid: null);

    private static Task<Outcome<ClaimedKey>> Claim(AccountsWorld world, RepeatableRequest request) =>
        new ClaimKey(world.Database, world.Clock).Handle(request);

    private static async Task<Outcome<IReadOnlyList<Invite>>> Creates(
        AccountsWorld world,
        Caller caller,
        Receipt receipt
    )
    {
        using var signal = new OutboxSignal();
        var create = new CreateInvites(
            world.Database,
            new MailSettings(Configured: true, "https://guests.example.com"),
            new InviteLife(TimeSpan.FromDays(7)),
            new Budgets(BudgetLimits.Off),
            signal,
            world.Clock
        );
        var draft = new InviteDraft(EmailAddress.Parse("ann@example.com")!, "", null, Level.Member, null, true, false);
        return await create.Handle(
            caller,
            caller.Place!,
            [draft],
            inList: false,
            receipt.For<IReadOnlyList<Invite>>(made => new KeptAnswer(201, $"made {made[0].Id}"))
        );
    }
}
