namespace Guestlist.WireTests.Tables;

/// <summary>Which path means what (docs/wire.md, section 2).</summary>
public sealed class Routing(Servers servers) : WireTable<Routing>(servers), ITable
{
    private const string Unknown = "01890000-0000-7000-8000-000000000000";

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "the last slash is optional and nobody is redirected",
                "W2.1",
                async w =>
                {
                    (await w.Owner.Gets("invites")).Is(200, Whole());
                    (await w.Owner.Posts("invites", """{"target_email":"ann@here"}""")).Is(201, Invite());
                    (await w.Owner.Posts("invites/bulk", "[]")).Is(201, "[]");
                    (await w.Owner.Gets("/api/users/@me")).Is(200);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "a doubled slash is no route",
                "W2.2",
                async w =>
                {
                    (await w.Owner.Gets("invites//")).Is(NoRoute);
                    (await w.Owner.Gets($"/api/organizations/{w.Owner.Organization}//invites/")).Is(NoRoute);
                    (await w.Owner.Gets($"/api//organizations/{w.Owner.Organization}/invites/")).Is(NoRoute);
                }
            ),
            Row(
                "under /api what is no route is no endpoint, whoever asks and how",
                "W2.3",
                async w =>
                {
                    foreach (var method in "GET POST PUT PATCH DELETE OPTIONS BREW".Split(' '))
                        (await w.Anyone.Asks(method, "/api/guests/")).Is(NoRoute);
                    (await w.Owner.Gets("guests/")).Is(NoRoute);
                    (await w.Anyone.Gets("/api/")).Is(NoRoute);
                    (await w.Anyone.Gets("/api")).Is(NoRoute);
                }
            ),
            Row(
                "a segment holds neither slash nor dot",
                "W2.4",
                async w =>
                {
                    (await w.Owner.Gets("/api/organizations/a.b/invites/")).Is(NoRoute);
                    (await w.Owner.Gets($"/api/organizations/{w.Owner.Organization}%2finvites/")).Is(NoRoute);
                    (await w.Owner.Gets($"/api/organizations/{w.Owner.Organization}/invites%2Fbulk/")).Is(NoRoute);
                }
            ),
            Row(
                "a path is compared by the letter, and whatever is under /api in any case is the API's",
                "W2.16",
                async w =>
                {
                    var id = w.Owner.Organization;
                    foreach (
                        var path in new List<string>
                        {
                            $"/api/ORGANIZATIONS/{id}/invites/",
                            $"/api/organizations/{id}/Invites/",
                            $"/api/organizations/{id}/invites/BULK/",
                            $"/API/organizations/{id}/invites/",
                            "/Api/organizations/",
                            "/api/users/@ME/",
                            "/API/",
                            "/Api",
                        }
                    )
                    {
                        (await w.Owner.Gets(path)).Is(NoRoute).HasNo("Allow");
                        (await w.Anyone.Posts(path, "{")).Is(NoRoute);
                    }
                    (await w.Owner.In("@CURRENT").Gets("invites/")).Is(NoOrganization);
                }
            ),
            Row(
                "dot segments lead nowhere, however they are written",
                "W2.17",
                async w =>
                {
                    foreach (
                        var path in new List<string>
                        {
                            "/api/organizations/nope/../@current/invites/",
                            "/api/organizations/./@current/invites/",
                            "/api/organizations/@current/invites/.",
                            "/api/organizations/@current/invites/bulk/..",
                            "/api/organizations/%2e/@current/invites/",
                            "/api/organizations/nope/%2E%2e/@current/invites/",
                            "/api/organizations/nope/.%2e/@current/invites/?limit=1",
                            "/join/../api/organizations/@current/invites/",
                        }
                    )
                    {
                        (await w.Owner.Gets(path)).Is(NoRoute);
                    }
                    (await w.Owner.Gets("invites/?search=/../")).Is(200, Whole());
                }
            ),
            Row(
                "an id is 32 hexadecimal digits and nothing else",
                "W2.5 W2.11 W2.12",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var bare = id.Replace("-", "", StringComparison.Ordinal);
                    foreach (
                        var spelled in new List<string>
                        {
                            $"%20{id}",
                            $"{id}%20",
                            $"%09{bare}",
                            $"+{bare[1..]}",
                            $"%2B{bare[1..]}",
                            $"0x{bare[2..]}",
                            $"{id[..9]}+{id[10..]}",
                            $"{id[..9]}0x{id[11..]}",
                            $"{bare[..4]}-{bare[4..]}",
                            $"{id[..8]}-{id[8..].Replace("-", "", StringComparison.Ordinal)}",
                            $"%7B{id}%7D",
                            $"({id})",
                            bare[1..],
                            $"{bare[..31]}%EF%BC%91",
                        }
                    )
                    {
                        (await w.Owner.Gets($"invites/{spelled}/")).Is(NoObject);
                        (await w.Owner.In(spelled).Gets("invites/")).Is(NoOrganization);
                    }
                },
                writes: "invite.created"
            ),
            Row(
                "an organization id may come in upper case and without hyphens",
                "W2.5",
                async w =>
                {
                    var id = w.Owner.Organization;
                    (await w.Owner.In(id.ToUpperInvariant()).Gets("invites/")).Is(200, Whole());
                    (await w.Owner.In(id.Replace("-", "", StringComparison.Ordinal)).Gets("invites/")).Is(200, Whole());
                }
            ),
            Row(
                "@current is the organization joined or switched to last",
                "W2.6",
                async w =>
                {
                    await w.Owner.Invites("ann");
                    (await w.Owner.In("@current").Gets("invites/")).Is(200, Whole(Invite()));
                    (await w.Owner.Posts("/api/organizations/", """{"name":"Second"}""")).Is(201);
                    (await w.Owner.In("@current").Gets("invites/")).Is(200, Whole());
                    (
                        await w.Owner.Patches(
                            "/api/users/@me/",
                            $$"""{"set_current_organization":"{{w.Owner.Organization}}"}"""
                        )
                    ).Is(200);
                    (await w.Owner.In("@current").Gets("invites/")).Is(200, Whole(Invite()));
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "when the current organization is gone, @current is the first membership",
                "W2.7",
                async w =>
                {
                    await w.Owner.Invites("ann");
                    var second = (await w.Owner.Posts("/api/organizations/", """{"name":"Second"}""")).Is(201)["id"];
                    (await w.Owner.Deletes($"/api/organizations/{second}/")).Is(204);
                    (await w.Owner.In("@current").Gets("invites/")).Is(200, Whole(Invite()));
                    Assert.Equal(
                        w.Owner.Organization,
                        (await w.Owner.Gets("/api/users/@me/"))
                            .Json.GetProperty("organization")
                            .GetProperty("id")
                            .GetString()
                    );
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "@current of somebody in no organization is not found",
                "W2.8",
                async w =>
                {
                    var loner = await w.SignsUp("lena");
                    (await loner.Deletes($"/api/organizations/{loner.Organization}/")).Is(204);
                    (await loner.ByCookie.In("@current").Gets("invites/")).Is(NoOrganization);
                }
            ),
            Row(
                "an organization nobody has made is not found, nor is one with an impossible id",
                "W2.9 W3.24",
                async w =>
                {
                    (await w.Owner.In(Unknown).Gets("invites/")).Is(NoOrganization);
                    (await w.Owner.In("nonsense").Gets("invites/")).Is(NoOrganization);
                    var bound = await w.Owner.KeyWith(
                        $$"""
                        "scopes":["*"],"scoped_organizations":["{{w.Owner.Organization}}"]
                        """
                    );
                    (await w.Anyone.In("nonsense").WithKey(bound).Gets("invites/")).Is(NoOrganization);
                    (await w.Anyone.In(Unknown).WithKey(bound).Gets("invites/")).Is(
                        Denied($"API key does not have access to the requested organization: ID {Unknown}.")
                    );
                }
            ),
            Row(
                "an organization one is not in gives no permission",
                "W2.10",
                async w =>
                {
                    var stranger = (await w.SignsUp("stan")).In(w.Owner.Organization);
                    (await stranger.Gets("invites/")).Is(NoPermission);
                    (await stranger.Posts("invites/", """{"target_email":"ann@here"}""")).Is(NoPermission);
                }
            ),
            Row(
                "an invite id that is not this organization's is not found",
                "W2.11",
                async w =>
                {
                    var alien = await (await w.SignsUp("stan")).Invites("zoe");
                    foreach (var id in new[] { alien, "01890000-0000-7000-8000-000000000000", "nonsense", "1" })
                    {
                        (await w.Owner.Gets($"invites/{id}/")).Is(NoObject);
                        (await w.Owner.Deletes($"invites/{id}/")).Is(NoObject);
                    }
                },
                mails: "zoe"
            ),
            Row(
                "an invite id may come in upper case and without hyphens",
                "W2.12",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    (await w.Owner.Gets($"invites/{id.ToUpperInvariant()}/")).Is(200, Invite(mailed: "false", id: id));
                    (await w.Owner.Deletes($"invites/{id.Replace("-", "", StringComparison.Ordinal)}/")).Is(204);
                },
                writes: "invite.created invite.revoked"
            ),
            Row(
                "a method the route does not have is named",
                "W2.13",
                async w =>
                {
                    (await w.Owner.Puts("invites/", "{}")).Is(NoMethod("PUT")).Has("Allow", "GET, POST, HEAD, OPTIONS");
                    (await w.Owner.Asks("DELETE", "invites/")).Is(NoMethod("DELETE"));
                    (await w.Owner.Gets("invites/bulk/")).Is(NoMethod("GET"));
                    (await w.Owner.Patches("invites/bulk/", "[]")).Is(NoMethod("PATCH"));
                }
            ),
            Row(
                "HEAD of the list is GET without its body",
                "W2.14",
                async w =>
                {
                    await w.Owner.Invites("ann", Unmailed);
                    var get = (await w.Owner.Gets("invites/")).Is(200);
                    var head = (await w.Owner.Asks("HEAD", "invites/")).Is(200, "");
                    Assert.Equal($"{System.Text.Encoding.UTF8.GetByteCount(get.Body)}", head.Headers["Content-Length"]);
                },
                writes: "invite.created"
            ),
            Row(
                "OPTIONS describes the route to members",
                "W2.15",
                async w =>
                {
                    var options = (await w.Owner.Asks("OPTIONS", "invites/"))
                        .Is(200)
                        .Has("Allow", "GET, POST, HEAD, OPTIONS");
                    Assert.Equal(System.Text.Json.JsonValueKind.Object, options.Json.ValueKind);
                    (await w.Anyone.Asks("OPTIONS", "invites/")).Is(NoCredentials);
                    (await (await w.SignsUp("stan")).In(w.Owner.Organization).Asks("OPTIONS", "invites/")).Is(
                        NoPermission
                    );
                    (await w.Owner.WithKey(await w.Owner.KeyFor("user:read")).Asks("OPTIONS", "invites/")).Is(
                        MissingScope("organization_member:read")
                    );
                }
            ),
        ];
}
