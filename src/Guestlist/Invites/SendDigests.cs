using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// Promises inviters a digest of what is stuck, where their organization wants that: at most one a day, and only when
/// something has become stuck since the last. Any number of nodes may look at the same time.
/// </summary>
public sealed class SendDigests(Database database, OutboxSignal signal, TimeProvider clock)
{
    private const int PerLook = 500;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Queues the digests that are due.</summary>
    /// <returns>How many this node queued.</returns>
    public async Task<int> Handle()
    {
        var now = clock.Now();
        var queued = 0;
        foreach (var inviter in await Due(now))
        {
            var mail = new MailToSend(
                MailKinds.Digest,
                $"digest.{Ids.New(now):N}",
                inviter.OrganizationId,
                UserUuid: inviter.Uuid
            );
            var write = await database.Write([Take(inviter, now), Outbox.Queue(mail, now)], counts => counts[0] == 1);
            queued += write.Kept ? 1 : 0;
        }

        if (queued > 0)
        {
            signal.Poke();
        }

        return queued;
    }

    private Task<List<Inviter>> Due(DateTimeOffset now) =>
        database.Query(
            new Statement(
                $"""
                select org.id, u.id, u.uuid
                from organizations org
                join memberships m on m.organization_id = org.id
                join users u on u.id = m.user_id
                left join digests d on d.organization_id = org.id and d.user_id = u.id
                where org.digest_enabled and u.is_active and (d.queued_at is null or d.queued_at <= {now - Day})
                  and exists (
                    select 1 from ({StuckInvites.Of(new($"org.id"), new($"u.id"), now)}) stuck
                    where d.queued_at is null or stuck.since > d.queued_at - {StuckInvites.GraceMicroseconds})
                limit {PerLook}
                """
            ),
            row => new Inviter(row.Id(0), row.Long(1), row.Id(2))
        );

    private static Statement Take(Inviter inviter, DateTimeOffset now) =>
        new(
            $"""
            insert into digests (organization_id, user_id, queued_at)
            select org.id, m.user_id, {now}
            from organizations org
            join memberships m on m.organization_id = org.id
            join users u on u.id = m.user_id
            where org.id = {inviter.OrganizationId} and u.id = {inviter.UserId} and org.digest_enabled and u.is_active
            on conflict (organization_id, user_id) do update set queued_at = excluded.queued_at
            where digests.queued_at <= {now - Day}
            """
        );

    private sealed record Inviter(Guid OrganizationId, long UserId, Guid Uuid);
}
