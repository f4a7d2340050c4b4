using System.Text.RegularExpressions;

namespace Guestlist.WireTests.Tables;

/// <summary>What holds of every answer (docs/wire.md, section 1).</summary>
public sealed class EveryAnswer(Servers servers) : WireTable<EveryAnswer>(servers), ITable
{
    private const string Invitation = """{"target_email":"ann@here"}""";

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "answers are compact JSON in UTF-8 that escapes nothing it need not",
                "W1.1",
                async w =>
                    (
                        await w.Owner.Posts(
                            "invites/",
                            """{"target_email":"ann@here","first_name":"Zoë 🎉","message":"<3"}""".Replace(
                                "<3",
                                "+ & '",
                                StringComparison.Ordinal
                            )
                        )
                    )
                        .Is(201, Invite(firstName: "\"Zoë 🎉\"", message: "\"+ & '\""))
                        .Has("Content-Type", "application/json"),
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "an indent in Accept lays the answer out",
                "W1.2",
                async w =>
                    (await w.Owner.Gets("invites/", ("Accept", "application/json; indent=2"))).Is(
                        200,
                        "{\n  \"count\": 0,\n  \"next\": null,\n  \"previous\": null,\n  \"results\": []\n}"
                    )
            ),
            Row(
                "an Accept without JSON is not acceptable",
                "W1.3 W14.2",
                async w =>
                {
                    (await w.Owner.Gets("invites/", ("Accept", "text/html"))).Is(NotAcceptable);
                    (await w.Owner.Gets("invites/", ("Accept", "application/xml, text/*"))).Is(NotAcceptable);
                    (await w.Owner.Gets("invites/", ("Accept", "text/html, */*;q=0.1"))).Is(200);
                    (await w.Owner.Gets("invites/", ("Accept", "application/*"))).Is(200);
                }
            ),
            Row(
                "media types are the same in any case",
                "W1.2 W1.3",
                async w =>
                {
                    (await w.Owner.Gets("invites/", ("Accept", "APPLICATION/JSON"))).Is(200, Whole());
                    (await w.Owner.Gets("invites/", ("Accept", "Application/*"))).Is(200, Whole());
                    (await w.Owner.Gets("invites/", ("Accept", "TEXT/HTML"))).Is(NotAcceptable);
                    (await w.Owner.Gets("invites/", ("Accept", "Application/Json; Indent=1"))).Is(
                        200,
                        "{\n \"count\": 0,\n \"next\": null,\n \"previous\": null,\n \"results\": []\n}"
                    );
                }
            ),
            Row(
                "what is not acceptable is said before who asks",
                "W1.4",
                async w => (await w.Anyone.Gets("invites/", ("Accept", "text/html"))).Is(NotAcceptable)
            ),
            Row(
                "asking for JSON by parameter or suffix changes nothing",
                "W1.5",
                async w =>
                {
                    (await w.Owner.Gets("invites/?format=json")).Is(200, Whole());
                    (await w.Owner.Gets("invites.json")).Is(200, Whole());
                    (await w.Owner.Gets("invites.json?limit=2")).Is(200, Whole());
                    foreach (var path in "invites/?format=json invites.json".Split(' '))
                    {
                        (await w.Owner.Gets(path, ("Accept", "text/html, application/*;q=0.1"))).Is(200, Whole());
                        (await w.Owner.Gets(path, ("Accept", "text/html"))).Is(NotAcceptable);
                        (await w.Anyone.Gets(path, ("Accept", "text/html"))).Is(NotAcceptable);
                    }
                    (await w.Owner.Gets("invites/?format=xml", ("Accept", "text/html"))).Is(NoObject);
                }
            ),
            Row(
                "no other format exists",
                "W1.6",
                async w =>
                {
                    (await w.Owner.Gets("invites/?format=xml")).Is(NoObject);
                    (await w.Owner.Gets("invites.xml")).Is(NoObject);
                    (await w.Anyone.Gets("invites/?format=xml")).Is(NoObject);
                    (await w.Owner.Gets("invites/?format=json&format=xml")).Is(NoObject);
                }
            ),
            Row(
                "a parameter of almost that name asks for nothing",
                "W1.6 W6.9",
                async w =>
                {
                    (await w.Owner.Gets("invites/?FORMAT=xml")).Is(200, Whole());
                    (await w.Owner.Gets("invites/?format=json&Format=xml")).Is(200, Whole());
                }
            ),
            Row(
                "every answer of a route says what the route allows",
                "W1.7",
                async w =>
                {
                    var id = await w.Owner.Invites("ann");
                    (await w.Owner.Gets("invites/")).Has("Allow", "GET, POST, HEAD, OPTIONS");
                    (await w.Anyone.Gets("invites/")).Is(401).Has("Allow", "GET, POST, HEAD, OPTIONS");
                    (await w.Owner.Posts("invites/", "{")).Is(400).Has("Allow", "GET, POST, HEAD, OPTIONS");
                    (await w.Owner.Puts("invites/", "{}")).Is(405).Has("Allow", "GET, POST, HEAD, OPTIONS");
                    (await w.Owner.Posts("invites/bulk/", "[]")).Is(201).Has("Allow", "POST, OPTIONS");
                    (await w.Owner.Gets($"invites/{id}/")).Is(200).Has("Allow", "GET, PATCH, DELETE, HEAD, OPTIONS");
                    (await w.Owner.Gets($"invites/{id}/link/")).Is(405).Has("Allow", "POST, OPTIONS");
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "times have six digits or none, ids are lower-case, and user ids are small",
                "W1.8 W1.9",
                async w =>
                {
                    var invite = (await w.Owner.Posts("invites/", Invitation)).Is(201, Invite());
                    Assert.True(invite.Json.GetProperty("created_by").GetProperty("id").GetInt64() <= int.MaxValue);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "a 401 says how to sign in",
                "W1.10",
                async w => (await w.Anyone.Gets("invites/")).Is(NoCredentials).Has("WWW-Authenticate", "Bearer")
            ),
            Row(
                "credentials come before the method",
                "W1.11",
                async w => (await w.Anyone.Puts("invites/", "{}")).Is(NoCredentials)
            ),
            Row(
                "permission comes before the method and the body",
                "W1.12 W1.13",
                async w =>
                {
                    var stranger = (await w.SignsUp("stan")).In(w.Owner.Organization);
                    (await stranger.Puts("invites/", "{}")).Is(NoPermission);
                    (await stranger.Posts("invites/", "{")).Is(NoPermission);
                }
            ),
            Row(
                "the method comes before the body",
                "W1.14",
                async w => (await w.Owner.Puts("invites/", "{")).Is(NoMethod("PUT"))
            ),
            Row(
                "nobody is talked into another method",
                "W1.15",
                async w =>
                {
                    (await w.Owner.Posts("invites/", Invitation, ("X-HTTP-Method-Override", "DELETE"))).Is(
                        201,
                        Invite()
                    );
                    (await w.Owner.Posts("invites/", Body.Form("_method=PUT&target_email=bob@here"))).Is(
                        201,
                        Invite("bob")
                    );
                },
                mails: "ann bob",
                writes: "invite.created invite.created"
            ),
            Row(
                "the body of a DELETE is not read",
                "W1.16",
                async w =>
                {
                    (
                        await w.Owner.Deletes(
                            $"invites/{await w.Owner.Invites("ann", Unmailed)}/",
                            Body.Json("{nonsense")
                        )
                    ).Is(204);
                    (
                        await w.Owner.Deletes(
                            $"invites/{await w.Owner.Invites("ann", Unmailed)}/",
                            Body.Text("x", "text/plain")
                        )
                    ).Is(204);
                },
                writes: "invite.created invite.revoked invite.created invite.revoked"
            ),
            Refused(
                "a body over a mebibyte is too large",
                "W1.17",
                $$"""{"target_email":"ann@here","message":"{{new string('x', 1024 * 1024)}}"}""",
                BadRequest(413, "request_too_large", "Request body too large.")
            ),
            Refused(
                "JSON has a depth limit",
                "W1.18",
                $$"""{"target_email":"ann@here","x":{{new string('[', 40)}}{{new string(']', 40)}}}""",
                Unparsable
            ),
            Row(
                "every answer carries a request id, no cache keeps it, no other site reads it",
                "W1.19 W1.20",
                async w =>
                {
                    var first = await w.Owner.Gets("invites/", ("Origin", "https://elsewhere.example"));
                    var second = await w.Anyone.Gets("/api/nowhere/");
                    Assert.NotEqual(first.Headers["X-Request-Id"], second.Headers["X-Request-Id"]);
                    first.Has("Cache-Control", "no-store");
                    Assert.DoesNotContain(
                        first.Headers.Keys,
                        name => Regex.IsMatch(name, "^Access-Control", RegexOptions.NonBacktracking)
                    );
                }
            ),
        ];
}
