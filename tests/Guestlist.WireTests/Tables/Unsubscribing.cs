namespace Guestlist.WireTests.Tables;

/// <summary>The link in every invite's mail that stops such mails (docs/wire.md, W24.15 to W24.21).</summary>
public sealed class Unsubscribing(Servers servers) : WireTable<Unsubscribing>(servers), ITable
{
    private static readonly string[] Choices = ["organization", "server", "not-me", "allow"];

    private static readonly Answer _ownWish = Denied(
        "This person asked for no more mail. Only they can allow it again, by the link in any mail they have received."
    );

    public static IEnumerable<Scenario> Rows => [.. Links, .. Forms];

    private static IEnumerable<Scenario> Links =>
        [
            Row(
                "every invite's mail says how to stop such mails, in its head and in both parts",
                "W24.17",
                async w =>
                {
                    await w.Owner.Invites("ann");
                    var mail = (await w.Server.Mail.WaitFor(w.Fill("ann@here")))[0];
                    Assert.Matches("^<http://[^/]+/unsubscribe/[0-9A-Za-z]{43}>$", Header(mail, "List-Unsubscribe"));
                    Assert.Equal("List-Unsubscribe=One-Click", Header(mail, "List-Unsubscribe-Post"));
                    Assert.Equal("auto-generated", Header(mail, "Auto-Submitted"));
                    Assert.StartsWith(w.Fill("http://server/"), mail.UnsubscribeLink, StringComparison.Ordinal);
                    Assert.Contains(mail.UnsubscribeLink!, mail.Text, StringComparison.Ordinal);
                    Assert.Contains($"href=\"{mail.UnsubscribeLink}\"", mail.Html, StringComparison.Ordinal);
                    Assert.DoesNotContain(mail.JoinSecret!, mail.UnsubscribeLink, StringComparison.Ordinal);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            OneClick("as a form", Body.Form("List-Unsubscribe=One-Click")),
            OneClick("as multipart", Body.Multipart(("List-Unsubscribe", "One-Click"))),
            OneClick(
                "from another site",
                Body.Form("List-Unsubscribe=One-Click"),
                ("Origin", "https://mail.example"),
                ("Sec-Fetch-Site", "cross-site"),
                ("Cookie", "guestlist=nonsense")
            ),
            Row(
                "looking, or sending anything else, stops nothing",
                "W24.19",
                async w =>
                {
                    var link = await Link(w, "ann");
                    (await w.Anyone.Gets(link)).Is(200);
                    (await w.Anyone.Asks("HEAD", link)).Is(200);
                    (await w.Anyone.Posts(link)).Is(400);
                    (await w.Anyone.Posts(link, Body.Form("List-Unsubscribe=Two-Click"))).Is(400);
                    (await w.Anyone.Posts(link, """{"List-Unsubscribe":"One-Click"}""")).Is(400);
                    (await w.Anyone.Puts(link, "{}")).Is(405);
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole());
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "the token opens no invite, the secret stops no mail, and what resembles a token is none",
                "W24.20",
                async w =>
                {
                    var link = await Link(w, "ann");
                    var token = World.SecretOf(link);
                    (await w.Anyone.Gets($"/api/signup/{token}/")).Is(UnknownSecret);
                    (await w.Anyone.Posts($"/api/signup/{token}/", World.NewPerson("ann"))).Is(UnknownSecret);
                    var others = new List<string> { await w.Secret("ann"), token[1..], token + "0", "nonsense" };
                    foreach (var other in others)
                    {
                        (await w.Anyone.Gets($"/unsubscribe/{other}")).Is(404);
                        (await Presses(w, $"/unsubscribe/{other}")).Is(404);
                        foreach (var choice in Choices)
                            (await w.Anyone.Posts($"/unsubscribe/{other}/{choice}")).Is(404);
                    }
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole());
                },
                mails: "ann",
                writes: "invite.created"
            ),
        ];

    private static IEnumerable<Scenario> Forms =>
        [
            Row(
                "who wants no more mail gets none, admins cannot change that, and the person can",
                "W24.15 W24.16 W24.21",
                async w =>
                {
                    var link = await Link(w, "ann");
                    (await w.Anyone.Posts($"{link}/organization")).Is(303).Has("Location", link);
                    (await w.Anyone.Posts($"{link}/organization")).Is(303);
                    var listed = (await w.Owner.Gets("suppressions/")).Is(
                        200,
                        Whole(Suppressing.Entry("unsubscribed", "ann"))
                    );
                    var id = listed.Json.GetProperty("results")[0].GetProperty("id").GetString();
                    (await w.Owner.Deletes($"suppressions/{id}/")).Is(_ownWish);
                    var lift = await w.Server.Run(
                        "suppression",
                        "lift",
                        w.Fill("ann@here"),
                        "--organization",
                        w.Owner.Organization
                    );
                    Assert.Equal(1, lift.ExitCode);
                    await w.Owner.Invites("ann");
                    await Suppressing.Mailed(w, "bob");
                    (await w.Anyone.Posts($"{link}/allow")).Is(303);
                    (await w.Anyone.Posts($"{link}/allow")).Is(303);
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole());
                    await w.Owner.Invites("ann");
                },
                mails: "ann ann bob",
                writes: "invite.created suppression.added invite.created invite.replaced invite.created suppression.lifted invite.created invite.replaced"
            ),
            Row(
                "who leaves the server gets no invite of anybody's",
                "W24.21 W24.12",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var link = await Link(w, "ann");
                    (await w.Anyone.Posts($"{link}/server")).Is(303);
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole());
                    await stan.Invites("ann");
                    await w.Owner.Invites("ann");
                    await Suppressing.Mailed(w, "bob");
                    (await w.Anyone.Posts($"{link}/allow")).Is(303);
                    await stan.Invites("ann");
                    await w.Server.Mail.WaitFor(w.Fill("ann@here"), 2);
                },
                mails: "ann ann bob",
                writes: "invite.created invite.created invite.replaced invite.created"
            ),
            Row(
                "an invite that was not meant for the one who got it ends as declined",
                "W24.21 W24.15",
                async w =>
                {
                    var link = await Link(w, "ann");
                    var id = (await w.Owner.Gets("invites/"))
                        .Json.GetProperty("results")[0]
                        .GetProperty("id")
                        .GetString();
                    (await w.Anyone.Posts($"{link}/not-me")).Is(303);
                    (await w.Anyone.Posts($"{link}/not-me")).Is(303);
                    (await w.Owner.Gets($"invites/{id}/")).Is(200, Invite(status: "declined"));
                    (await w.Owner.Gets("invites/")).Is(200, Whole());
                    (await w.Anyone.Gets($"/api/signup/{await w.Secret("ann")}/")).Is(UnknownSecret);
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole(Suppressing.Entry("not_me", "ann")));
                },
                mails: "ann",
                writes: "invite.created invite.declined suppression.added"
            ),
            Row(
                "an invite that has ended is not ended again",
                "W24.21",
                async w =>
                {
                    var link = await Link(w, "ann");
                    await w.Accepts(await w.Secret("ann"), "ann");
                    (await w.Anyone.Posts($"{link}/not-me")).Is(303);
                    (await w.Owner.Gets("members/?email=ann@here")).Is(200);
                },
                mails: "ann olga",
                writes: "invite.created invite.accepted member.joined suppression.added"
            ),
            Row(
                "another site cannot press the page's buttons",
                "W24.21",
                async w =>
                {
                    var link = await Link(w, "ann");
                    foreach (var choice in Choices)
                    {
                        (await w.Anyone.Asks("POST", $"{link}/{choice}", null, ("Origin", "https://evil.example"))).Is(
                            403
                        );
                        (await w.Anyone.Gets($"{link}/{choice}")).Is(405);
                    }
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole());
                },
                mails: "ann",
                writes: "invite.created"
            ),
            RowAlone(
                "unsubscribe links are tried twenty times a minute",
                "W10.7",
                settings => settings.Throttling = true,
                async w =>
                {
                    for (var look = 0; look < 10; look++)
                    {
                        (await w.Anyone.Gets("/unsubscribe/nonsense")).Is(404);
                        (await w.Anyone.Posts("/unsubscribe/nonsense/server")).Is(404);
                    }
                    (await Presses(w, "/unsubscribe/nonsense")).Is(429);
                }
            ),
        ];

    private static Scenario OneClick(string how, Body body, params (string, string)[] headers) =>
        Row(
            $"a mail program stops the organization's mail by one click, {how}",
            "W24.18",
            async w =>
            {
                var link = await Link(w, "ann");
                (await w.Anyone.Posts(link, body, headers)).Is(200).HasNo("Set-Cookie");
                (await w.Anyone.Posts(link, body, headers)).Is(200);
                (await w.Owner.Gets("suppressions/")).Is(200, Whole(Suppressing.Entry("unsubscribed", "ann")));
                await w.Owner.Invites("ann");
            },
            mails: "ann",
            writes: "invite.created suppression.added invite.created invite.replaced"
        );

    private static Task<Reply> Presses(World w, string link) =>
        w.Anyone.Posts(link, Body.Form("List-Unsubscribe=One-Click"));

    /// <summary>Invites somebody and gives the path of the link in their mail.</summary>
    private static async Task<string> Link(World w, string name)
    {
        await w.Owner.Invites(name);
        var mail = (await w.Server.Mail.WaitFor(w.Fill(At(name))))[0];
        return new Uri(mail.UnsubscribeLink!).AbsolutePath;
    }

    private static string Header(ReceivedMail mail, string name) => mail.Message.Headers[name] ?? "";
}
