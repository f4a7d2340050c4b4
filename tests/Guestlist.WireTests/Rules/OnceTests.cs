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
