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
                    (await w.Owner.Posts("invites/", """{"target_email":"ann@here"}""")).Is(201, Invite()).HasNo("Location"),
                mails: "ann",
                writes: "invite.created"
            ),
        ];
}
