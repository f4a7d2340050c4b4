namespace Guestlist.WireTests.Rules;

/// <summary>What happens once, however many ask for it at the same time.</summary>
public sealed class OnceTests(Servers servers) : Everywhere(servers)
{
    [Theory, MemberData(nameof(Engines)), Covers("W11.22 W11.21")]
    public async Task Of_64_acceptances_by_a_signed_in_person_one_succeeds(Engine engine)
    {
        var world = await Open(engine);
        var stan = await world.SignsUp("stan");
        for (var round = 0; round < 50; round++)
        {
            var secret = await world.Owner.HandsOut("stan");
            var answers = await AtOnce(64, () => stan.ByCookie.Posts($"/api/signup/{secret}/"));
            OneSucceeds(answers);
            (await world.Owner.Deletes($"members/{stan.Uuid}/")).Is(204);
        }
        Assert.Equal(50, (await world.Entries()).Count(action => action == "invite.accepted"));
        Assert.Equal(50, (await world.Entries()).Count(action => action == "member.joined"));
    }

    [Theory, MemberData(nameof(Engines)), Covers("W11.22")]
    public async Task Of_64_acceptances_by_new_people_one_succeeds(Engine engine)
    {
        var world = await Open(engine);
        for (var round = 0; round < 5; round++)
        {
            var secret = await world.Owner.HandsOut($"p{round}");
            OneSucceeds(await AtOnce(64, () => world.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))));
            (await world.Owner.Gets($"members/?email=p{round}@here")).Is(200);
            Assert.Equal(round + 2, (await world.Owner.Gets("members/")).Json.GetProperty("count").GetInt32());
        }
    }

    [Theory, MemberData(nameof(Engines)), Covers("W11.22 W9.3")]
    public async Task An_invite_is_either_accepted_or_revoked(Engine engine)
    {
        var world = await Open(engine);
        var stan = await world.SignsUp("stan");
        for (var round = 0; round < 50; round++)
        {
            var id = await world.Owner.Invites("stan", Unmailed);
            var secret = await world.Owner.Reveals(id);
            var accepting = stan.ByCookie.Posts($"/api/signup/{secret}/");
            var revoking = world.Owner.Deletes($"invites/{id}/");
            var (accepted, revoked) = ((await accepting).Status, (await revoking).Status);
            Assert.Contains((accepted, revoked), new[] { (201, 404), (400, 204) });
            Assert.Equal(
                accepted == 201 ? "accepted" : "revoked",
                (await world.Owner.Gets($"invites/{id}/"))["status"]
            );
            if (accepted == 201)
                (await world.Owner.Deletes($"members/{stan.Uuid}/")).Is(204);
        }
    }

    [Theory, MemberData(nameof(Engines)), Covers("W11.22 W19.7")]
    public async Task A_mailed_link_is_either_used_or_replaced_by_a_newer_one(Engine engine)
    {
        var world = await Open(engine);
        var stan = await world.SignsUp("stan");
        // Two mails a round at most, and ten a day for one address.
        for (var (round, mails) = (0, 1); round < 5; round++, mails++)
        {
            var id = await world.Owner.Invites("stan");
            var secret = await world.Secret("stan", mails);
            await world.WaitsAMinute(id);
            var accepting = stan.ByCookie.Posts($"/api/signup/{secret}/");
            var resending = world.Owner.Posts($"invites/{id}/resend/");
            var (accepted, resent) = ((await accepting).Status, (await resending).Status);
            Assert.Contains((accepted, resent), new[] { (201, 400), (400, 200) });
            if (accepted != 201)
            {
                var newer = await world.Secret("stan", ++mails);
                (await stan.ByCookie.Posts($"/api/signup/{secret}/")).Is(UnknownSecret);
                (await stan.ByCookie.Posts($"/api/signup/{newer}/")).Is(201);
            }
            (await world.Owner.Deletes($"members/{stan.Uuid}/")).Is(204);
        }
    }

    [Theory, MemberData(nameof(Engines)), Covers("W11.22 W22.1 W22.2")]
    public async Task An_invite_is_accepted_before_its_inviter_goes_or_held(Engine engine)
    {
        var world = await Open(engine);
        var stan = await world.SignsUp("stan");
        for (var round = 0; round < 10; round++)
        {
            var max = await world.Member($"max{round}");
            var id = await max.Invites("stan", Unmailed);
            var secret = await world.Owner.Reveals(id);
            var accepting = stan.ByCookie.Posts($"/api/signup/{secret}/");
            (await world.Owner.Deletes($"members/{max.Uuid}/")).Is(204);
            var accepted = (await accepting).Status;
            var invite = (await world.Owner.Gets($"invites/{id}/")).Is(200);
            if (accepted == 201)
            {
                Assert.Equal("accepted", invite["status"]);
                (await world.Owner.Deletes($"members/{stan.Uuid}/")).Is(204);
                continue;
            }
            Assert.Equal((400, "pending"), (accepted, invite["status"]));
            Assert.Contains("inviter_left", invite["held"], StringComparison.Ordinal);
            (await world.Owner.Deletes($"invites/{id}/")).Is(204);
        }
    }

    [Theory, MemberData(nameof(Engines)), Covers("W7.38")]
    public async Task A_hundred_invites_for_one_address_leave_one_alive(Engine engine)
    {
        var world = await Open(engine);
        var answers = await AtOnce(
            100,
            () => world.Owner.Posts("invites/", """{"target_email":"ann@here","send_email":false}""")
        );
        Assert.All(answers, answer => answer.Is(201));
        var live = Assert.Single((await world.Owner.Gets("invites/")).Json.GetProperty("results").EnumerateArray());
        Assert.Contains(live.GetProperty("id").GetString(), answers.Select(answer => answer["id"]));
        Assert.Equal(1, (await world.Owner.Gets("invites/")).Json.GetProperty("count").GetInt32());
        var written = await world.Entries();
        Assert.Equal(
            (100, 99),
            (written.Count(a => a == "invite.created"), written.Count(a => a == "invite.replaced"))
        );
    }

    private static void OneSucceeds(IReadOnlyCollection<Reply> answers)
    {
        Assert.Single(answers, answer => answer.Status == 201);
        Assert.All(answers.Where(answer => answer.Status != 201), answer => answer.Is(400));
    }

    private static async Task<IReadOnlyCollection<Reply>> AtOnce(int count, Func<Task<Reply>> request) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(request)));
}
