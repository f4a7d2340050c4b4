namespace Guestlist.WireTests.Tables;

/// <summary>What a new person must say to accept (docs/wire.md, W11.12 to W11.16).</summary>
public sealed class AcceptingBody(Servers servers) : WireTable<AcceptingBody>(servers), ITable
{
    private const string Good = "\"first_name\":\"Ann\",\"password\":\"correct horse\"";

    private static readonly Answer _tooShort = Invalid(
        "password_too_short",
        "This password is too short. It must contain at least 8 characters.",
        "password"
    );

    public static IEnumerable<Scenario> Rows =>
        [
            AcceptRefused("neither name nor password", "W11.12", "{}", Required("first_name")),
            AcceptRefused("no body at all", "W11.12", "", Required("first_name")),
            AcceptRefused("a name without a password", "W11.12", """{"first_name":"Ann"}""", Required("password")),
            AcceptRefused(
                "a name of 129 characters",
                "W11.12",
                $$"""{"first_name":"{{new string('x', 129)}}","password":"correct horse"}""",
                TooLong(128, "first_name")
            ),
            AcceptRefused(
                "a blank name",
                "W11.13",
                """{"first_name":"  ","password":"correct horse"}""",
                Blank("first_name")
            ),
            AcceptRefused(
                "a password of 7 characters",
                "W11.14",
                """{"first_name":"Ann","password":"1234567"}""",
                _tooShort
            ),
            AcceptRefused(
                "a password of 129 characters",
                "W11.14",
                $$"""{"first_name":"Ann","password":"{{new string('x', 129)}}"}""",
                TooLong(128, "password")
            ),
            AcceptRefused("broken JSON", "W7.28", "{", Unparsable),
            Row(
                "whether somebody wants mail is taken and forgotten",
                "W11.15",
                async w =>
                {
                    (
                        await w.Anyone.Posts(
                            $"/api/signup/{await w.Owner.HandsOut("ann")}/",
                            $$"""{{{Good}},"email_opt_in":"yes"}"""
                        )
                    ).Is(201, Joined("ann", "false"));
                },
                mails: "olga",
                writes: "invite.created invite.link_revealed invite.accepted member.joined"
            ),
            Row(
                "a form does as well",
                "W11.12",
                async w =>
                    (
                        await w.Anyone.Posts(
                            $"/api/signup/{await w.Owner.HandsOut("ann")}/",
                            Body.Form("first_name=Ann&password=correct+horse")
                        )
                    ).Is(201, Joined("ann", "false")),
                mails: "olga",
                writes: "invite.created invite.link_revealed invite.accepted member.joined"
            ),
            Row(
                "the body is judged before the secret",
                "W11.16",
                async w => (await w.Anyone.Posts("/api/signup/nonsense/", "{}")).Is(Required("first_name"))
            ),
        ];

    private static Scenario AcceptRefused(string rule, string covers, string json, Answer answer) =>
        Row(
            rule,
            covers,
            async w =>
            {
                var secret = await w.Owner.HandsOut("ann");
                (await w.Anyone.Posts($"/api/signup/{secret}/", json)).Is(answer).HasNo("Set-Cookie");
                (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(200);
            },
            writes: "invite.created invite.link_revealed"
        );
}
