namespace Guestlist.WireTests.Tables;

/// <summary>Whose account may accept, and what somebody else can ask for (docs/wire.md, W21.1 to W21.6).</summary>
public sealed class RightPerson(Servers servers) : WireTable<RightPerson>(servers), ITable
{
    private const string Handed = "invite.created invite.link_revealed";

    private static readonly Answer _notYours = Invalid(
        "invalid_recipient",
        "This invite is intended for another email address."
    );

    private static readonly Answer _acceptIt = Invalid("invite_open", "You can accept this invite as it is.");

    public static IEnumerable<Scenario> Rows => [.. Policies, .. Asking];

    private static IEnumerable<Scenario> Policies =>
        [
            Row(
                "unless the organization says otherwise only the invited address accepts",
                "W21.1",
                async w =>
                {
                    var eve = await Verified(w, "eve@here");
                    var secret = await w.Owner.HandsOut("ann");
                    (await eve.ByCookie.Posts($"/api/signup/{secret}/")).Is(_notYours);
                    (await w.Owner.Patches("", """{"acceptance_policy":"anybody"}""")).Is(
                        NoChoice("anybody", "acceptance_policy")
                    );
                },
                writes: Handed
            ),
            Row(
                "by same_domain a verified address of the domain accepts, and no other",
                "W21.2 W21.4",
                async w =>
                {
                    await Says(w, "same_domain");
                    var eve = await Verified(w, "eve@here");
                    var far = await Verified(w, $"far@elsewhere.{w.Domain}");
                    var unproved = await w.SignsUp("una");
                    var secret = await w.Owner.HandsOut("ann", "\"level\":8");
                    (await far.ByCookie.Posts($"/api/signup/{secret}/")).Is(_notYours);
                    (await unproved.ByCookie.Posts($"/api/signup/{secret}/")).Is(_notYours);
                    (await eve.ByCookie.Posts($"/api/signup/{secret}/")).Is(201, Joined("eve", "true"));
                    var member = (await w.Owner.Gets("members/?email=eve@here")).Json.GetProperty("results")[0];
                    Assert.Equal(8, member.GetProperty("level").GetInt32());
                },
                mails: "olga",
                writes: $"organization.updated {Handed} invite.accepted member.joined"
            ),
            Row(
                "where everybody can have an address, the same domain says nothing",
                "W21.2",
                async w =>
                {
                    await Says(w, "same_domain");
                    var eve = await Verified(w, $"eve.{w.Domain}@gmail.com");
                    var secret = await w.Owner.HandsOut($"ann.{w.Domain}@gmail.com");
                    (await eve.ByCookie.Posts($"/api/signup/{secret}/")).Is(_notYours);
                },
                writes: $"organization.updated {Handed}"
            ),
            Row(
                "by any_verified any verified address accepts",
                "W21.3",
                async w =>
                {
                    await Says(w, "any_verified");
                    var far = await Verified(w, $"far@elsewhere.{w.Domain}");
                    var unproved = await w.SignsUp("una");
                    var secret = await w.Owner.HandsOut("ann");
                    (await unproved.ByCookie.Gets($"/api/signup/{secret}/")).Is(_notYours);
                    (await far.ByCookie.Gets($"/api/signup/{secret}/")).Is(200);
                    (await far.ByCookie.Posts($"/api/signup/{secret}/")).Is(201);
                    (await far.ByCookie.Posts($"/api/signup/{secret}/")).Is(UnknownSecret);
                },
                mails: "olga",
                writes: $"organization.updated {Handed} invite.accepted member.joined"
            ),
            Row(
                "an invite for somebody who is in is nobody else's",
                "W21.4",
                async w =>
                {
                    await Says(w, "any_verified");
                    var secret = await w.Owner.HandsOut("ann");
                    var ann = await w.SignsUp("ann");
                    var eve = await Verified(w, "eve@here");
                    var other = await w.Owner.Invites("bea", Unmailed);
                    await w.Change($"update invites set email_key = '{w.Fill("olga@here")}' where id = '{other}'");
                    var link = await w.Owner.Reveals(other);
                    (await eve.ByCookie.Posts($"/api/signup/{link}/")).Is(
                        Invalid(
                            "existing_email_address",
                            "Another user with this email address already belongs to this organization."
                        )
                    );
                    (await ann.ByCookie.Posts($"/api/signup/{secret}/")).Is(201);
                },
                mails: "olga",
                writes: $"organization.updated {Handed} {Handed} invite.accepted member.joined"
            ),
            Row(
                "who comes in by another's invite needs their own no more",
                "W21.4",
                async w =>
                {
                    await Says(w, "any_verified");
                    var eve = await Verified(w, "eve@here");
                    var own = await w.Owner.Invites("eve", Unmailed);
                    var secret = await w.Owner.HandsOut("ann");
                    (await eve.ByCookie.Posts($"/api/signup/{secret}/")).Is(201);
                    Assert.Equal("replaced", (await w.Owner.Gets($"invites/{own}/"))["status"]);
                    (await w.Owner.Gets("invites/")).Is(200, Whole());
                },
                mails: "olga",
                writes: $"organization.updated invite.created {Handed} invite.replaced invite.accepted member.joined"
            ),
        ];

    private static IEnumerable<Scenario> Asking =>
        [
            Row(
                "somebody else asks to be the one invited, uses nothing up, and the inviter hears of it",
                "W21.5",
                async w =>
                {
                    var eve = await w.SignsUp("eve");
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    (await eve.ByCookie.Posts($"/api/signup/{secret}/readdress/")).Is(204, "");
                    (await eve.ByCookie.Posts($"/api/signup/{secret}/readdress/")).Is(204, "");
                    (await w.Owner.Gets($"invites/{id}/")).Is(
                        200,
                        Invite(mailed: "false", readdress: """{"email":"eve@here","at":"«time»"}""")
                    );
                    var mail = (await w.Server.Mail.WaitFor(w.Fill("olga@here")))[^1];
                    Assert.Contains("eve@", mail.Text, StringComparison.Ordinal);
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(200);
                },
                mails: "olga",
                writes: Handed + " invite.readdress_asked"
            ),
            Row(
                "who has no need or no right to ask is told so",
                "W21.6",
                async w =>
                {
                    var (eve, fay) = (await w.SignsUp("eve"), await w.SignsUp("fay"));
                    var ann = await w.SignsUp("ann");
                    var max = await w.Member("max");
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var path = $"/api/signup/{await w.Owner.Reveals(id)}/readdress/";
                    (await w.Anyone.Posts(path)).Is(NoCredentials);
                    (await ann.ByCookie.Posts(path)).Is(_acceptIt);
                    (await max.ByCookie.Posts(path)).Is(
                        Invalid("user_already_member", "You already are a member of this organization.")
                    );
                    (await eve.ByCookie.Posts("/api/signup/nothing/readdress/")).Is(UnknownSecret);
                    (await eve.ByCookie.Posts(path)).Is(204);
                    (await fay.ByCookie.Posts(path)).Is(
                        Invalid(
                            "readdress_asked",
                            "Somebody else has asked for this invite already. Ask the person who invited you."
                        )
                    );
                    await w.WaitsADay(id);
                    (await fay.ByCookie.Posts(path)).Is(204);
                    await w.Runs(id);
                    (await eve.ByCookie.Posts(path)).Is(
                        Invalid("expired", "This invite has expired. Please ask your admin for a new one.")
                    );
                },
                mails: "olga olga",
                writes: Handed + " invite.readdress_asked invite.readdress_asked"
            ),
            Row(
                "the right person is told why their link does not work",
                "W21.6",
                async w =>
                {
                    var ann = await w.SignsUp("ann");
                    var max = await w.Member("max");
                    var old = await w.Owner.Invites("ann", Unmailed);
                    var expired = await w.Owner.Reveals(old);
                    await w.Runs(old);
                    (await ann.ByCookie.Posts($"/api/signup/{expired}/readdress/")).Is(
                        Invalid("expired", "This invite has expired. Please ask your admin for a new one.")
                    );
                    (await w.Owner.Deletes($"invites/{old}/")).Is(204);
                    var held = await w.Owner.Reveals(await max.Invites("ann", Unmailed));
                    (await w.Owner.Deletes($"members/{max.Uuid}/")).Is(204);
                    (await ann.ByCookie.Posts($"/api/signup/{held}/readdress/")).Is(
                        Invalid(
                            "invite_held",
                            "The person who invited you can no longer do so. Please ask an admin of Olga Ltd."
                        )
                    );
                },
                writes: $"{Handed} invite.revoked {Handed} member.removed invite.held"
            ),
        ];

    private static async Task Says(World w, string policy) =>
        (await w.Owner.Patches("", $$"""{"acceptance_policy":"{{policy}}"}""")).Is(200);

    /// <summary>Somebody whose address is proved, with an organization of their own.</summary>
    private static async Task<Person> Verified(World w, string address)
    {
        var name = address.Split('@')[0].Split('.')[0];
        var reply = (
            await w.Anyone.Posts(
                "/api/signup/",
                $$"""{"first_name":"{{Title(name)}}","email":"{{address}}","password":"{{World.Password}}","organization_name":"Own"}"""
            )
        ).Is(201);
        await w.Change(
            $"update users set is_email_verified = {(w.Server.Engine == Engine.Sqlite ? "1" : "true")} where email = '{w.Fill(address)}'"
        );
        return await Person.SignedIn(w, name, reply.Cookie!);
    }
}
