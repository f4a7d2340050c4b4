namespace Guestlist.Probe;

/// <summary>The statements, one text for both engines; parameters are numbered.</summary>
internal static class Sql
{
    public const string Enter = """
        select u.id, u.uuid, u.distinct_id, u.first_name, u.last_name, u.email, u.is_email_verified
        from api_keys k
        join users u on u.id = k.user_id
        join memberships m on m.user_id = u.id and m.organization_id = $2
        where k.value_hash = $1 and u.is_active
        """;

    public const string Count = "select coalesce(sum(live), 0) from invite_counts where organization_id = $1";

    public const string Page = """
        select i.id, i.target_email, i.first_name, i.emailing_attempt_made, i.level, i.created_at, i.updated_at,
            i.expires_at, i.message, i.private_project_access, i.delivery_state, i.delivery_detail, i.delivery_at,
            i.metadata, i.locale, i.ended_at, i.ended_by, i.ended_link, i.replaced_by, i.renewal_asked_at,
            i.held_at, i.held_because, i.readdress_asked_at,
            (select r.email from users r where r.id = i.readdress_user_id),
            u.id, u.uuid, u.distinct_id, u.first_name, u.last_name, u.email, u.is_email_verified
        from invites i
        left join users u on u.id = i.created_by_id
        where i.organization_id = $1 and i.ended_as is null
        order by i.created_at desc, i.seq desc
        limit $2
        """;

    public const string EndOlder = """
        update invites set ended_at = $1, ended_as = 'replaced', replaced_by = $2, updated_at = $1
        where organization_id = $3 and email_key = $4 and ended_at is null
        """;

    // PostgreSQL sends all statements at once, so the count of ended invites is taken where they end.
    public const string EndOlderAndCount = $"""
        with ended as ({EndOlder} returning id)
        insert into invite_counts (organization_id, part, live)
        select $3, 0, -count(*) from ended having count(*) > 0
        on conflict (organization_id, part) do update set live = invite_counts.live + excluded.live
        """;

    public const string Invites = """
        insert into invites (id, organization_id, target_email, email_key, first_name, message, level, private_project_access,
            emailing_attempt_made, created_by_id, created_at, updated_at, expires_at, generation,
            address_hash, name_key, metadata, delivery_state, delivery_at, mailed_at)
        values
        """;

    public const string Outbox = """
        insert into outbox (kind, organization_id, subject_id, message_id, progress, state, attempt,
            available_at, give_up_at, created_at)
        values
        """;

    public const string Activity = """
        insert into activity (id, organization_id, at, actor_type, actor_id, action, subject_type, subject_id)
        values
        """;

    public const string AddToCount = """
        insert into invite_counts (organization_id, part, live) values ($1, $2, $3)
        on conflict (organization_id, part) do update set live = invite_counts.live + excluded.live
        """;

    public const int InviteColumns = 20;
    public const int OutboxColumns = 10;
    public const int ActivityColumns = 8;

    /// <summary>An insert of so many rows: <c>($1,$2),($3,$4)…</c>.</summary>
    public static string Rows(string insert, int columns, int rows) =>
        insert
        + string.Join(
            ',',
            Enumerable
                .Range(0, rows)
                .Select(row =>
                    $"({string.Join(',', Enumerable.Range((row * columns) + 1, columns).Select(n => $"${n}"))})"
                )
        );

    public static long Microseconds(DateTimeOffset time) =>
        (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Time(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
