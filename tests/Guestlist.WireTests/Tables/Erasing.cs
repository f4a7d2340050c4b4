namespace Guestlist.WireTests.Tables;

/// <summary>Forgetting an address (docs/wire.md, section 26).</summary>
public sealed class Erasing(Servers servers) : WireTable<Erasing>(servers), ITable
{
    private const string Zoe =
        """{"target_email":"zoe.o'neil@here","first_name":"Zoelinde","message":"For Zoelinde"}""";
    private const string ZoeErased = """{"email":"Zoe.O'Neil@here"}""";

    private static (string, string) Key => ("Idempotency-Key", "k");

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "an erased address stands nowhere, and the chain still holds",
                "W26.13 W26.14 W26.15 W26.16",
                async w =>
                {
                    (await w.Owner.Posts("invites/", Zoe.Replace("For", "First for", StringComparison.Ordinal))).Is(
                        201
                    );
                    // Before it is replaced, lest its mail be skipped.
                    await w.Server.Mail.WaitFor(w.Fill("zoe.o'neil@here"));
                    var id = (await w.Owner.Posts("invites/", Zoe, Key)).Is(201)["id"];
                    var bystander = await w.Owner.Invites("bob", Unmailed);
                    await w.Server.Mail.WaitFor(w.Fill("zoe.o'neil@here"), 2);
                    await Deadline.Until(async () => await Mailed(w) == 2);
                    // As a mail server would put it, and the host application.
                    await w.Change(
                        w.Fill(
                            $"update outbox set detail = '550 <zoe.o''neil@here> is unknown' where organization_id = '{w.Owner.Organization}'"
                        )
                    );
                    await w.Change(
                        w.Fill($$"""update invites set metadata = '{"mail":"zoe.o''neil@here"}' where id = '{{id}}'""")
                    );
                    Assert.NotEmpty(await w.Find("zoe.o''neil@here"));

                    (await w.Owner.Posts("erasures/", ZoeErased)).Is(200, """{"erased":2}""");

                    Assert.Empty(await w.Find("zoe.o''neil@here"));
                    Assert.Empty(await w.Find("zoelinde"));
                    var erased = Invite("erased@invalid", status: "revoked");
                    (await w.Owner.Gets($"invites/{id}/")).Is(200, erased);
                    Assert.Equal("bob", (await w.Owner.Gets("invites/")).Listed);
                    Assert.Equal(1, (await w.Owner.Gets("invites/")).Json.GetProperty("count").GetInt32());
                    (await w.Owner.Gets($"invites/{bystander}/")).Is(200, Invite("bob", mailed: "false"));
                    (await w.Owner.Posts("invites/", Zoe, Key)).Is(NoObject);
                    (await w.Owner.Posts("erasures/", ZoeErased)).Is(200, """{"erased":0}""");
                    await w.Sealed(w.Owner);
                    (await w.Server.Run("activity", "verify", "--organization", w.Owner.Organization)).OrThrow(
                        "verify"
                    );
                },
                mails: "zoe.o'neil zoe.o'neil",
                writes: "invite.created invite.created invite.replaced invite.created invite.revoked invite.erased invite.erased"
            ),
            Row(
                "a link to an erased invite opens nothing, and the address may be invited anew",
                "W26.14",
                async w =>
                {
                    var secret = await w.Owner.HandsOut("ann");
                    (await w.Owner.Posts("erasures/", """{"email":"ann@here"}""")).Is(200, """{"erased":1}""");
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(UnknownSecret);
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(UnknownSecret);
                    await w.Owner.Invites("ann", Unmailed);
                },
                writes: "invite.created invite.link_revealed invite.revoked invite.erased invite.created"
            ),
            Row(
                "an expired invite stays expired, and those of one end keep it",
                "W26.14",
                async w =>
                {
                    var declined = await w.Owner.Invites("ann", Unmailed);
                    (await w.Anyone.Posts($"/api/signup/{await w.Owner.Reveals(declined)}/decline/")).Is(204);
                    var expired = await w.Owner.Invites("ann", Unmailed);
                    await w.Change($"update invites set expires_at = created_at where id = '{expired}'");
                    (await w.Owner.Posts("erasures/", """{"email":"ann@here"}""")).Is(200, """{"erased":2}""");
                    Assert.Equal("declined", (await w.Owner.Gets($"invites/{declined}/"))["status"]);
                    Assert.Equal("expired", (await w.Owner.Gets($"invites/{expired}/"))["status"]);
                    (await w.Owner.Gets("invites/")).Is(200, Whole());
                    (await w.Owner.Posts($"invites/{expired}/link/")).Is(NoObject);
                },
                writes: "invite.created invite.link_revealed invite.declined invite.created invite.erased invite.erased"
            ),
            Row(
                "owners erase in their own organization alone",
                "W26.13 W26.15",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var id = await stan.Invites("ann", Unmailed);
                    await w.Owner.Invites("ann", Unmailed);
                    (await (await w.Admin("ada")).Posts("erasures/", "[")).Is(TooLow);
                    (await (await w.Member("max")).Posts("erasures/", """{"email":"ann@here"}""")).Is(TooLow);
                    (await stan.In(w.Owner.Organization).Posts("erasures/", """{"email":"ann@here"}""")).Is(
                        NoPermission
                    );
                    (await w.Owner.Posts("erasures/", """{"email":"ann@here"}""")).Is(200, """{"erased":1}""");
                    Assert.Equal("pending", (await stan.Gets($"invites/{id}/"))["status"]);
                },
                writes: "invite.revoked invite.erased"
            ),
            Row(
                "the command line erases in all organizations, and says when an account remains",
                "W26.15",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    await stan.Invites("zoe", Unmailed);
                    await w.Owner.Invites("zoe", Unmailed);
                    var first = (await w.Server.Run("erase", w.Fill("Zoe@here"))).OrThrow("erase");
                    Assert.Equal(("2 erased.\n", ""), (first.Output, first.Error));
                    Assert.Empty(await w.Find("zoe@here"));
                    Assert.Equal("0 erased.\n", (await w.Server.Run("erase", w.Fill("zoe@here"))).Output);
                    Assert.Contains(
                        "An account",
                        (await w.Server.Run("erase", w.Fill("stan@here"))).OrThrow("erase").Error,
                        StringComparison.Ordinal
                    );
                    Assert.Equal(1, (await w.Server.Run("erase", "nobody")).ExitCode);
                },
                writes: "invite.created invite.revoked invite.erased"
            ),
            Row(
                "an erasure needs an address",
                "W26.13",
                async w =>
                {
                    (await w.Owner.Posts("erasures/", "{}")).Is(Required("email"));
                    (await w.Owner.Posts("erasures/", """{"email":null}""")).Is(Null("email"));
                    (await w.Owner.Posts("erasures/", """{"email":" "}""")).Is(Blank("email"));
                    (await w.Owner.Posts("erasures/", """{"email":"nobody"}""")).Is(NoAddress("email"));
                    (await w.Owner.Gets("erasures/")).Is(NoMethod("GET"));
                }
            ),
            RowAlone(
                "with a retention, ended and expired invites forget whom they were for, and the chain holds",
                "W26.17",
                settings => settings.Set("Guestlist__Retention__AddressDays", "30"),
                async w =>
                {
                    var (old, young, expired) = (
                        await w.Owner.Invites("old", Unmailed),
                        await w.Owner.Invites("young", Unmailed),
                        await w.Owner.Invites("late", Unmailed)
                    );
                    var live = await w.Owner.Invites("live", Unmailed);
                    foreach (var ended in new List<string> { old, young })
                        (await w.Owner.Deletes($"invites/{ended}/")).Is(204);
                    const long Day = 86_400_000_000;
                    await w.Change($"update invites set ended_at = ended_at - {31 * Day} where id = '{old}'");
                    await w.Change($"update invites set ended_at = ended_at - {29 * Day} where id = '{young}'");
                    await w.Change($"update invites set expires_at = created_at - {31 * Day} where id = '{expired}'");
                    await w.Server.Stop();
                    await w.Server.StartAgain();
                    await Deadline.Until(async () =>
                        (await w.Owner.Gets($"invites/{expired}/"))["target_email"] == "erased@invalid"
                    );
                    (await w.Owner.Gets($"invites/{old}/")).Is(
                        200,
                        Invite("erased@invalid", mailed: "false", status: "revoked")
                    );
                    Assert.Equal("expired", (await w.Owner.Gets($"invites/{expired}/"))["status"]);
                    (await w.Owner.Gets($"invites/{young}/")).Is(
                        200,
                        Invite("young", mailed: "false", status: "revoked")
                    );
                    (await w.Owner.Gets($"invites/{live}/")).Is(200, Invite("live", mailed: "false"));
                    Assert.Equal(1, (await w.Owner.Gets("invites/")).Json.GetProperty("count").GetInt32());
                    Assert.Empty(await w.Find("old@here"));
                    Assert.Empty(await w.Find("late@here"));
                    (await w.Server.Run("activity", "verify")).OrThrow("verify");
                },
                writes: "invite.created invite.created invite.created invite.created invite.revoked invite.revoked invite.erased invite.erased"
            ),
        ];

    private static async Task<int> Mailed(World w) =>
        (await w.Owner.Gets("activity/?action=invite.mailed")).Json.GetProperty("count").GetInt32();
}
