namespace Guestlist.WireTests.Tables;

/// <summary>What an invite consists of (docs/wire.md, section 5).</summary>
public sealed class InviteFields(Servers servers) : WireTable<InviteFields>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "an invite with an address alone has the defaults",
                "W5.1 W5.4 W5.8 W5.9 W5.10 W5.12 W7.1 W12.4",
                async w =>
                    (await w.Owner.Posts("invites/", """{"target_email":"ann@here"}"""))
                        .Is(201, Invite())
                        .HasNo("Location"),
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "the id of an invite opens nothing",
                "W5.2 W11.1",
                async w =>
                {
                    var id = await w.Owner.Invites("ann");
                    (await w.Anyone.Gets($"/api/signup/{id}/")).Is(UnknownSecret);
                    (await w.Anyone.Posts($"/api/signup/{id}/", World.NewPerson("ann"))).Is(UnknownSecret);
                    (
                        await w.Anyone.Posts(
                            $"/api/signup/{id.Replace("-", "", StringComparison.Ordinal)}/",
                            World.NewPerson("ann")
                        )
                    ).Is(UnknownSecret);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "addresses come back in lower case and compare without it",
                "W5.3 W7.38",
                async w =>
                {
                    (
                        await w.Owner.Posts(
                            "invites/",
                            $$"""{"target_email":"ANN@{{w.Domain.ToUpperInvariant()}}","send_email":false}"""
                        )
                    ).Is(201, Invite(mailed: "false"));
                    (await w.Owner.Posts("invites/", """{"target_email":"Ann@here"}""")).Is(201, Invite());
                    (await w.Owner.Gets("invites/")).Is(200, Whole(Invite()));
                },
                mails: "ann",
                writes: "invite.created invite.created invite.replaced"
            ),
            Invited("a first name may be blank", "W5.4", "\"first_name\":\"  \"", Invite()),
            Invited("a message may be empty", "W5.8", "\"message\":\"\"", Invite(message: "\"\"")),
            Invited("a message may be null", "W5.8", "\"message\":null", Invite()),
            Invited(
                "a message keeps its line breaks, tabs and links",
                "W7.31 W7.4",
                "\"message\":\"  Hi,\\n\\tsee https://here.example/x\\r\\nBye \"",
                Invite(message: "\"Hi,\\n\\tsee https://here.example/x\\r\\nBye\"")
            ),
            Invited(
                "a message keeps joined pictures and Persian spelling",
                "W7.31",
                "\"message\":\"\\ud83d\\udc69\\u200d\\ud83d\\udcbb \\u0645\\u06cc\\u200c\\u062e\\u0648\\u0627\\u0647\\u0645\"",
                Invite(message: "\"\ud83d\udc69\u200d\ud83d\udcbb \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\"")
            ),
            Invited(
                "an invite that was not to be mailed says so",
                "W5.5 W12.4",
                "\"send_email\":false",
                Invite(mailed: "false"),
                mails: ""
            ),
            RowAlone(
                "without a way to mail no mailing was attempted",
                "W5.5",
                settings =>
                {
                    settings.EnvironmentName = "Production";
                    settings.PasswordIterations = 210_000;
                    settings.Pickup = false;
                },
                async w =>
                    (await w.Owner.Posts("invites/", """{"target_email":"ann@here"}""")).Is(
                        201,
                        Invite(mailed: "false")
                    ),
                writes: "invite.created"
            ) with
            {
                LeavesNoMail = true,
            },
            RowOfShortLives(
                "an invite past its time says so and stays listed",
                "W5.6 W5.12 W6.2",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    await w.Expires(id);
                    (await w.Owner.Gets("invites/")).Is(200, Whole(Invite(mailed: "false", status: "expired")));
                },
                writes: "invite.created"
            ),
            Row(
                "an invite lives seven days",
                "W5.6",
                async w =>
                {
                    var invite = (await w.Owner.Posts("invites/", """{"target_email":"ann@here"}""")).Json;
                    var created = invite.GetProperty("created_at").GetDateTimeOffset();
                    Assert.Equal(created.AddDays(7), invite.GetProperty("expires_at").GetDateTimeOffset());
                    Assert.Equal(created, invite.GetProperty("updated_at").GetDateTimeOffset());
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "the inviter stands in the invite",
                "W5.7",
                async w =>
                {
                    var ada = await w.Admin("ada");
                    var invite = (await ada.Posts("invites/", """{"target_email":"ann@here"}""")).Is(
                        201,
                        Invite(by: "ada")
                    );
                    Assert.Equal(ada.Uuid, invite.Json.GetProperty("created_by").GetProperty("uuid").GetString());
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Invited(
                "no projects may be said with null",
                "W5.10",
                "\"private_project_access\":null",
                Invite(projects: "null")
            ),
            Invited(
                "no projects may be said with an empty list",
                "W5.10",
                "\"private_project_access\":[]",
                Invite(projects: "null")
            ),
            Invited(
                "projects are carried",
                "W5.10",
                """
                "private_project_access":[{"id":3,"level":"member"},{"id":4,"level":"admin"}]
                """,
                Invite(projects: """[{"id":3,"level":"member"},{"id":4,"level":"admin"}]""")
            ),
            Invited(
                "what only the server knows cannot be sent",
                "W5.11 W5.13 W7.3",
                """
                "id":"01890000-0000-7000-8000-000000000000","is_expired":true,"status":"accepted","emailing_attempt_made":false,
                "created_by":null,"created_at":"2001-01-01T00:00:00Z","updated_at":1,"expires_at":"2001-01-01T00:00:00Z",
                "accepted_at":"x","organization_id":"x","secret":"x","nobody":{"knows":[1]},"combine_pending_invites":false
                """,
                Invite()
            ),
        ];
}
