namespace Guestlist.WireTests.Tables;

/// <summary>Accepting again under an Idempotency-Key (docs/wire.md, section 23).</summary>
public sealed class RetryingAcceptance(Servers servers) : WireTable<RetryingAcceptance>(servers), ITable
{
    private const string Handed = "invite.created invite.link_revealed";
    private const string Accepted = " invite.accepted member.joined";

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a new person who accepts again is told the same, without another session",
                "W23.1 W23.2 W23.13",
                async w =>
                {
                    var path = $"/api/signup/{await w.Owner.HandsOut("ann")}/";
                    var first = (await w.Anyone.Posts(path, World.NewPerson("ann"), Key)).Is(
                        201,
                        Joined("ann", "false")
                    );
                    Assert.NotNull(first.Cookie);
                    IsRepeat(first, await w.Anyone.Posts(path, World.NewPerson("ann"), Key));
                    (await w.Anyone.Posts(path, World.NewPerson("eve"), Key)).Is(
                        BadRequest(422, "idempotency_key_reused", "This Idempotency-Key was used with another request.")
                    );
                    (await w.Anyone.Posts(path, World.NewPerson("ann"))).Is(UnknownSecret);
                    (await w.Anyone.Posts(path, World.NewPerson("ann"), ("Idempotency-Key", "other"))).Is(
                        UnknownSecret
                    );
                },
                mails: "olga",
                writes: Handed + Accepted
            ),
            Row(
                "an answer whose text was not kept is told from its user",
                "W23.2 W23.13",
                async w =>
                {
                    var path = $"/api/signup/{await w.Owner.HandsOut("ann")}/";
                    var first = (await w.Anyone.Posts(path, World.NewPerson("ann"), Key)).Is(201);
                    Assert.Equal(
                        1,
                        await w.Change($"update idempotency_keys set body = null where user_uuid = '{first["uuid"]}'")
                    );
                    IsRepeat(first, await w.Anyone.Posts(path, World.NewPerson("ann"), Key));
                },
                mails: "olga",
                writes: Handed + Accepted
            ),
            Row(
                "somebody signed in who accepts again is told the same, and nobody else is",
                "W23.2 W23.8",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var eve = await w.SignsUp("eve");
                    var path = $"/api/signup/{await w.Owner.HandsOut("stan")}/";
                    var first = (await stan.ByCookie.Posts(path, "not even JSON", Key)).Is(201, Joined("stan"));
                    IsRepeat(first, await stan.ByCookie.Posts(path, "not even JSON", Key));
                    (await eve.ByCookie.Posts(path, "not even JSON", Key)).Is(UnknownSecret);
                    (await w.Anyone.Posts(path, World.NewPerson("stan"), Key)).Is(UnknownSecret);
                },
                mails: "olga",
                writes: Handed + Accepted
            ),
            Row(
                "an acceptance that was refused may be mended under the same key",
                "W23.6",
                async w =>
                {
                    var path = $"/api/signup/{await w.Owner.HandsOut("ann")}/";
                    (await w.Anyone.Posts(path, """{"first_name":"Ann"}""", Key)).Is(Required("password"));
                    (await w.Anyone.Posts(path, World.NewPerson("ann"), Key)).Is(201);
                },
                mails: "olga",
                writes: Handed + Accepted
            ),
            Row(
                "of twenty acceptances at once under one key nobody hears a refusal",
                "W23.2 W23.9",
                async w =>
                {
                    var path = $"/api/signup/{await w.Owner.HandsOut("ann")}/";
                    var answers = await Task.WhenAll(
                        Enumerable
                            .Range(0, 20)
                            .Select(_ => Task.Run(() => w.Anyone.Posts(path, World.NewPerson("ann"), Key)))
                    );
                    Assert.All(answers, answer => Assert.True(answer.Status is 201 or 409, answer.Body));
                    Assert.Single(answers, answer => answer.Cookie is not null);
                    Assert.Single(
                        answers.Where(answer => answer.Status == 201).Select(answer => answer.Body).Distinct()
                    );
                },
                mails: "olga",
                writes: Handed + Accepted
            ),
        ];

    private static (string, string) Key => ("Idempotency-Key", "k");

    private static void IsRepeat(Reply first, Reply again)
    {
        again.Has("Idempotency-Replayed", "true").HasNo("Set-Cookie");
        Assert.Equal((first.Status, first.Body), (again.Status, again.Body));
    }
}
