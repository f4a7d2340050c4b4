namespace Guestlist.WireTests.Tables;

/// <summary>A key that stands in the body (docs/wire.md, W3.2, W3.3 and W3.6).</summary>
public sealed class KeysInBodies(Servers servers) : WireTable<KeysInBodies>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a key may stand in a JSON object",
                "W3.2",
                async w =>
                    (
                        await w.Anyone.Posts(
                            "invites/",
                            $$"""{"personal_api_key":"{{w.Owner.Key}}","target_email":"ann@here"}"""
                        )
                    ).Is(201, Invite()),
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "what stands in the body as a key is the key, whatever it is",
                "W3.2 W3.6 W3.8",
                async w =>
                {
                    var elsewhere = $"invites/?personal_api_key={w.Owner.Key}";
                    foreach (var value in "\"\"|\" \"|null|7|true|[]|{}".Split('|'))
                    {
                        var body = $$"""{"personal_api_key":{{value}},"target_email":"ann@here"}""";
                        (await w.Anyone.Posts(elsewhere, body)).Is(WrongKeyIn("body"));
                        (await w.Owner.ByCookie.Posts("invites/", body)).Is(WrongKeyIn("body"));
                    }
                    foreach (
                        var form in new List<Body>
                        {
                            Body.Form("personal_api_key="),
                            Body.Multipart(("personal_api_key", "")),
                        }
                    )
                    {
                        (await w.Anyone.Posts(elsewhere, form)).Is(WrongKeyIn("body"));
                    }
                    (await w.Anyone.Posts(elsewhere, """{"Personal_API_Key":null,"in":{"personal_api_key":7}}""")).Is(
                        Required("target_email")
                    );
                }
            ),
            Row(
                "a key may stand in a form",
                "W3.2 W7.2",
                async w =>
                    (
                        await w.Anyone.Posts(
                            "invites/",
                            Body.Form($"personal_api_key={w.Owner.Key}&target_email=ann%40{w.Domain}")
                        )
                    ).Is(201, Invite()),
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "a key in an array is not seen",
                "W3.3",
                async w =>
                    (
                        await w.Anyone.Posts(
                            "invites/bulk/",
                            $$"""[{"personal_api_key":"{{w.Owner.Key}}","target_email":"ann@here"}]"""
                        )
                    ).Is(NoCredentials)
            ),
        ];
}
