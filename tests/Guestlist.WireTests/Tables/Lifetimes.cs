namespace Guestlist.WireTests.Tables;

/// <summary>How long an invite lives, and that its end is told (docs/wire.md, W19.1 to W19.3).</summary>
public sealed class Lifetimes(Servers servers) : WireTable<Lifetimes>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "an invite lives as long as it says, else as its organization says, else a week",
                "W19.1 W19.2",
                async w =>
                {
                    await Lives(w, "", TimeSpan.FromDays(7));
                    await Lives(w, ",\"lifetime\":3600", TimeSpan.FromHours(1));
                    var organization = (await w.Owner.Patches("", """{"invite_lifetime":7776000}""")).Is(200).Json;
                    Assert.Equal(7_776_000, organization.GetProperty("invite_lifetime").GetInt32());
                    await Lives(w, "", TimeSpan.FromDays(90));
                    await Lives(w, ",\"lifetime\":null", TimeSpan.FromDays(90));
                    await Lives(w, ",\"lifetime\":\"7200\"", TimeSpan.FromHours(2));
                    (await w.Owner.Patches("", """{"invite_lifetime":null}""")).Is(200);
                    await Lives(w, "", TimeSpan.FromDays(7));
                },
                writes: "invite.created invite.created invite.replaced organization.updated invite.created invite.replaced invite.created invite.replaced invite.created invite.replaced organization.updated invite.created invite.replaced"
            ),
            NoLifetime("3599", "min_value", "Ensure this value is greater than or equal to 3600."),
            NoLifetime("7776001", "max_value", "Ensure this value is less than or equal to 7776000."),
            NoLifetime("\"soon\"", "invalid_input", "A valid integer is required."),
            NoLifetime("true", "invalid_input", "A valid integer is required."),
            Row(
                "an organization's lifetime has the same bounds",
                "W19.2",
                async w =>
                    (await w.Owner.Patches("", """{"invite_lifetime":60}""")).Is(
                        Invalid("min_value", "Ensure this value is greater than or equal to 3600.", "invite_lifetime")
                    )
            ),
            Row(
                "an expiry is announced, once",
                "W19.3",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    await w.Runs(id);
                    await Deadline.Until(
                        async () => (await History(w, id)).Contains("invite.expired"),
                        what: "the expiry is announced"
                    );
                    Assert.Single(await History(w, id), action => action == "invite.expired");
                },
                writes: "invite.created"
            ),
        ];

    private static async Task Lives(World w, string fields, TimeSpan expected)
    {
        var invite = (
            await w.Owner.Posts("invites/", $$"""{"target_email":"ann@here","send_email":false{{fields}}}""")
        ).Is(201);
        Assert.Equal(expected, DateTimeOffset.Parse(invite["expires_at"]) - DateTimeOffset.Parse(invite["created_at"]));
    }

    private static Scenario NoLifetime(string lifetime, string code, string detail) =>
        Refused(
            $"an invite does not live {lifetime} seconds",
            "W19.1",
            $$"""{"target_email":"ann@here","lifetime":{{lifetime}}}""",
            Invalid(code, detail, "lifetime")
        );

    private static async Task<IReadOnlyList<string>> History(World w, string id) =>
        [
            .. (await w.Owner.Gets($"invites/{id}/activity/"))
                .Is(200)
                .Json.GetProperty("results")
                .EnumerateArray()
                .Select(entry => entry.GetProperty("action").GetString()!),
        ];
}
