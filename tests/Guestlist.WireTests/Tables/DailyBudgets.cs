using System.Globalization;

namespace Guestlist.WireTests.Tables;

/// <summary>Daily budgets (docs/wire.md, W24.1 to W24.9); each row spends on a server of its own.</summary>
public sealed class DailyBudgets(Servers servers) : WireTable<DailyBudgets>(servers), ITable
{
    private const string Yours = "Your daily budget of invites";
    private const string Organizations = "The organization's daily budget of invites";

    public static IEnumerable<Scenario> Rows =>
        [
            Alone(
                "a user creates so many invites a day, over all organizations, and no more",
                "W24.1 W24.2 W24.9 W14.2",
                "CreatesPerUser=4",
                async w =>
                {
                    // Ada was invited with the first of the four.
                    var ada = await w.Admin("ada");
                    var second = (await w.Owner.Posts("/api/organizations/", """{"name":"Second"}""")).Is(201)["id"];
                    await w.Owner.Invites("ann", Unmailed);
                    await w.Owner.Invites("bob", Unmailed);
                    (await Creates(w.Owner.ByCookie.In(second), "cleo")).Is(201);
                    IsSpent(await Creates(w.Owner, "dan"), Yours);
                    IsSpent(await Creates(w.Owner.ByCookie.In(second), "dan"), Yours);
                    (await Creates(ada, "dan")).Is(201);
                },
                writes: "invite.created invite.created invite.created"
            ),
            Alone(
                "100 creates are what a user has unless told otherwise",
                "W24.2",
                "CreatesPerNewOrganization=1000",
                async w => await Exhausts(w, 100, Yours),
                writes: Created(100)
            ),
            Alone(
                "a new organization has 100 creates unless told otherwise",
                "W24.3",
                "CreatesPerUser=1000",
                async w => await Exhausts(w, 100, Organizations),
                writes: Created(100)
            ),
            Alone(
                "an organization's budget is all its members'",
                "W24.3 W24.9",
                "CreatesPerOrganization=3",
                async w =>
                {
                    // One of the three brought Ada in.
                    var ada = await w.Admin("ada");
                    (await Creates(ada, "ann")).Is(201);
                    (await Creates(w.Owner, "bob")).Is(201);
                    IsSpent(await Creates(ada, "cleo"), Organizations);
                    IsSpent(await Creates(w.Owner, "cleo"), Organizations);
                    var stan = await w.SignsUp("stan");
                    await stan.Invites("cleo", Unmailed);
                },
                writes: "invite.created invite.created"
            ),
            Alone(
                "under an Idempotency-Key every budget holds all the same, and the refused key is free again",
                "W24.1 W24.2 W24.3 W23.6",
                "CreatesPerUser=2",
                async w =>
                {
                    (await CreatesUnder("one", w.Owner, "ann")).Is(201);
                    (await CreatesUnder("two", w.Owner, "bob")).Is(201);
                    IsSpent(await CreatesUnder("three", w.Owner, "cleo"), Yours);
                    IsSpent(await CreatesUnder("three", w.Owner, "dan"), Yours);
                    (await CreatesUnder("two", w.Owner, "bob")).Is(201);
                },
                writes: Created(2)
            ),
            Alone(
                "an organization's budget holds under an Idempotency-Key as well",
                "W24.3",
                "CreatesPerOrganization=1",
                async w =>
                {
                    (await CreatesUnder("one", w.Owner, "ann")).Is(201);
                    IsSpent(await CreatesUnder("two", w.Owner, "bob"), Organizations);
                },
                writes: Created(1)
            ),
            Alone(
                "an organization mails an address ten times a day and no more",
                "W24.4 W24.8",
                "",
                async w =>
                {
                    for (var mail = 0; mail < 10; mail++)
                        (await Creates(w.Owner, "ann", "")).Is(201);
                    IsSpent(
                        await Creates(w.Owner, "ANN", ""),
                        "The organization's daily budget of mails to this recipient"
                    );
                    (await Creates(w.Owner, "ann")).Is(201);
                    (await Creates(w.Owner, "bob", "")).Is(201);
                },
                writes: Replaced(10) + " invite.created invite.replaced invite.created",
                mails: null
            ),
            Alone(
                "an address gets so many mails a day, from whichever organization",
                "W24.5",
                "MailsPerRecipient=3",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    (await Creates(w.Owner, "ann", "")).Is(201);
                    (await Creates(stan, "ann", "")).Is(201);
                    (await Creates(stan, "ann", "")).Is(201);
                    IsSpent(await Creates(w.Owner, "ann", ""), "This recipient's daily budget of mails");
                    (await Creates(w.Owner, "ann")).Is(201);
                },
                writes: "invite.created invite.created invite.replaced",
                mails: null
            ),
            Alone(
                "twenty mails a day are what an address gets unless told otherwise",
                "W24.5",
                "MailsPerAddress=1000",
                async w =>
                {
                    for (var mail = 0; mail < 20; mail++)
                        (await Creates(w.Owner, "ann", "")).Is(201);
                    IsSpent(await Creates(w.Owner, "ann", ""), "This recipient's daily budget of mails");
                },
                writes: Replaced(20),
                mails: null
            ),
            Alone(
                "mails about an account have a budget of their own, and nobody is told when it is used up",
                "W24.23",
                "MailsPerRecipient=1",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    (await w.Anyone.Posts("/api/reset/", """{"email":"stan@here"}""")).Is(204);
                    (await stan.ByCookie.Posts("/api/users/@me/verification/")).Is(204);
                    Assert.Equal(["1"], await w.Read("select count(*) from outbox"));
                    (await w.Owner.ByCookie.Posts("/api/users/@me/verification/")).Is(204);
                    (await w.Anyone.Posts("/api/reset/", """{"email":"olga@here"}""")).Is(204);
                    (await w.Anyone.Posts("/api/reset/", """{"email":"nobody@here"}""")).Is(204);
                    Assert.Equal(["2"], await w.Read("select count(*) from outbox"));
                    Assert.Equal(["2"], await w.Read("select sum(used) from budgets"));
                    (await Creates(w.Owner, "stan", "")).Is(201);
                    IsSpent(await Creates(w.Owner, "stan", ""), "This recipient's daily budget of mails");
                },
                writes: "invite.created",
                mails: "olga stan stan"
            ),
            Alone(
                "the server has a budget too",
                "W24.6",
                "CreatesPerInstance=2",
                async w =>
                {
                    await (await w.SignsUp("stan")).Invites("ann", Unmailed);
                    await w.Owner.Invites("bob", Unmailed);
                    IsSpent(await Creates(w.Owner, "cleo"), "The server's daily budget of invites");
                },
                writes: "invite.created"
            ),
            Alone(
                "of a bulk that overdraws nothing remains, and a smaller one still fits",
                "W24.7 W24.1",
                "CreatesPerUser=3",
                async w =>
                {
                    await w.Owner.Invites("ann", Unmailed);
                    IsSpent(await w.Owner.Posts("invites/bulk/", Bulk("bob", "cleo", "dan")), Yours);
                    Assert.Equal("ann", (await w.Owner.Gets("invites/")).Listed);
                    (await w.Owner.Posts("invites/bulk/", Bulk("bob", "cleo"))).Is(201);
                    IsSpent(await Creates(w.Owner, "dan"), Yours);
                },
                writes: "invite.created invite.created invite.created"
            ),
            Alone(
                "a refused create spends nothing",
                "W24.8",
                "CreatesPerUser=1",
                async w =>
                {
                    (await Creates(w.Owner, "olga")).Is(400);
                    (await Creates(w.Owner, "ann", "\"level\":9")).Is(400);
                    await w.Owner.Invites("ann", Unmailed);
                    IsSpent(await Creates(w.Owner, "bob"), Yours);
                    (await Creates(w.Owner, "olga")).Is(
                        Invalid("invalid_input", "A user with this email address already belongs to the organization.")
                    );
                },
                writes: "invite.created"
            ),
            Alone(
                "budgets can be switched off",
                "W24.9",
                "Enabled=false CreatesPerUser=1 MailsPerAddress=1",
                async w =>
                {
                    for (var turn = 0; turn < 3; turn++)
                        (await Creates(w.Owner, "ann", "")).Is(201);
                },
                writes: Replaced(3),
                mails: null
            ),
        ];

    private static Scenario Alone(
        string rule,
        string covers,
        string budgets,
        Func<World, Task> plays,
        string writes,
        string? mails = ""
    ) =>
        RowAlone(
            rule,
            covers,
            settings =>
            {
                foreach (var budget in budgets.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    settings.Set($"Guestlist__Budgets__{budget.Split('=')[0]}", budget.Split('=')[1]);
                // How many of the mails to one invite are out before it is replaced is a matter of luck.
                if (mails is null)
                    settings.Set("Guestlist__Mail__Paused", "true");
            },
            plays,
            mails ?? "",
            writes
        ) with
        {
            LeavesNoMail = true,
        };

    private static Task<Reply> Creates(Caller caller, string whom, string fields = Unmailed) =>
        caller.Posts("invites/", $$"""{"target_email":"{{At(whom)}}"{{(fields.Length > 0 ? "," + fields : "")}}}""");

    private static Task<Reply> CreatesUnder(string key, Caller caller, string whom) =>
        caller.Posts("invites/", $$"""{"target_email":"{{At(whom)}}",{{Unmailed}}}""", ("Idempotency-Key", key));

    private static string Bulk(params string[] whom) =>
        $"[{string.Join(',', whom.Select(name => $$"""{"target_email":"{{At(name)}}",{{Unmailed}}}"""))}]";

    private static async Task Exhausts(World w, int creates, string budget)
    {
        for (var bulk = 0; bulk < creates / 20; bulk++)
        {
            var names = Enumerable.Range(0, 20).Select(i => $"p{bulk}x{i}").ToArray();
            (await w.Owner.Posts("invites/bulk/", Bulk(names))).Is(201);
        }
        IsSpent(await Creates(w.Owner, "ann"), budget);
    }

    private static string Created(int count) => string.Join(' ', Enumerable.Repeat("invite.created", count));

    private static string Replaced(int count) =>
        "invite.created" + string.Concat(Enumerable.Repeat(" invite.created invite.replaced", count - 1));

    private static void IsSpent(Reply reply, string budget)
    {
        var seconds = int.Parse(reply.Is(429).Headers["Retry-After"], CultureInfo.InvariantCulture);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var left = now.Date.AddDays(1) - now;
        Assert.InRange(seconds, left.TotalSeconds - 60, left.TotalSeconds + 60);
        reply.Is(
            Error(
                429,
                "throttled_error",
                "budget_exceeded",
                $"{budget} is used up. Expected available in {seconds} second{(seconds == 1 ? "" : "s")}."
            )
        );
    }
}
