using Guestlist.Delivery;
using Guestlist.Feedback;
using Guestlist.Storage;

namespace Guestlist.StorageTests;

/// <summary>Mails that were sent, reports about them, and what these leave behind.</summary>
internal static class ReportSteps
{
    public const string Ann = "ann@example.com";
    public const string Words = "550 5.1.1 <ann@example.com>: no such user";

    public static async Task<Guid> Sent(this OutboxWorld world, Guid organization, string address = Ann)
    {
        var invite = await world.Invite(organization, address);
        using var node = world.Node();
        await node.RunOnce();
        await world.Run(
            new Statement(
                $"update invites set delivery_state = 'none', delivery_detail = null, delivery_at = null where id = {invite}"
            )
        );
        return invite;
    }

    public static async Task Resend(this OutboxWorld world, Guid organization, Guid invite)
    {
        await world.Run(
            new Statement($"update invites set generation = 2, delivery_state = 'queued' where id = {invite}")
        );
        await world.Queue(new MailToSend(MailKinds.Invite, $"invite.{invite:N}.2", organization, invite));
        using var node = world.Node();
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await node.RunOnce();
        await world.Run(new Statement($"update invites set delivery_state = 'queued' where id = {invite}"));
    }

    public static Task<ReportResult> Apply(
        this OutboxWorld world,
        Guid invite,
        ReportKind kind,
        int generation = 1,
        string? eventId = null
    ) =>
        Apply(
            world,
            new DeliveryReport(
                eventId ?? $"{invite} {kind} {generation}",
                kind,
                $"<invite.{invite:N}.{generation}@example.com>",
                Recipient: null,
                Words
            )
        );

    public static Task<ReportResult> Apply(this OutboxWorld world, DeliveryReport report) =>
        new ApplyReport(world.Database, world.Clock).Handle(report);

    public static async Task<string[]> Delivery(this OutboxWorld world, Guid invite) =>
        (
            await world.Database.Query(
                new($"select delivery_state, delivery_detail, delivery_at from invites where id = {invite}"),
                row => (string[])[row.Text(0), row.TextOrNull(1) ?? "", $"{row.TimeOrNull(2)}"]
            )
        )[0];

    /// <summary>What of an invite no report may touch.</summary>
    public static async Task<string> Row(this OutboxWorld world, Guid invite) =>
        (
            await world.Database.Query(
                new(
                    $"select target_email, ended_at, ended_as, expires_at, updated_at, generation, level from invites where id = {invite}"
                ),
                row =>
                    $"{row.Text(0)} {row.LongOrNull(1)} {row.TextOrNull(2)} {row.Long(3)} {row.Long(4)} {row.Long(5)} {row.Long(6)}"
            )
        )[0];

    public static async Task<string> Everything(this OutboxWorld world)
    {
        var invites = await world.Database.Query(
            new($"select id, delivery_state, delivery_detail, ended_as, updated_at from invites order by seq"),
            row => $"{row.Id(0)} {row.Text(1)} {row.TextOrNull(2)} {row.TextOrNull(3)} {row.Long(4)}"
        );
        var counts = await world.Database.Query(
            new(
                $"""
                select (select count(*) from activity), (select count(*) from suppressions),
                       (select count(*) from delivery_events), (select count(*) from outbox)
                """
            ),
            row => $"{row.Long(0)} {row.Long(1)} {row.Long(2)} {row.Long(3)}"
        );
        return string.Join('\n', [.. invites, .. counts]);
    }

    public static Task<List<string>> DetailsOf(this OutboxWorld world, string action) =>
        world.Database.Query(
            new Statement($"select detail from activity where action = {action} order by seq"),
            row => row.TextOrNull(0) ?? ""
        );

    public static Task<List<string>> SuppressionsOf(this OutboxWorld world, Guid organization) =>
        world.Database.Query(
            new Statement($"select reason from suppressions where organization_id = {organization} order by seq"),
            row => row.Text(0)
        );
}
