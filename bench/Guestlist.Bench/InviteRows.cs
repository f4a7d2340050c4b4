using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>Fills a database with copies of its newest invite, behind the product's back and while it is stopped.</summary>
internal static class InviteRows
{
    private const string Columns = """
        target_email, email_key, id, organization_id, first_name, message, level, private_project_access,
        emailing_attempt_made, created_by_id, created_at, updated_at, expires_at, generation
        """;

    private const string Address = "'row' || n || '@example.com', 'row' || n || '@example.com'";

    private const string Copied = """
        organization_id, first_name, message, level, private_project_access,
        emailing_attempt_made, created_by_id, created_at, updated_at, expires_at, generation
        from numbers, (select * from invites order by seq desc limit 1) as model
        """;

    public static Task Fill(BenchDatabase database, Engine engine, int rows) =>
        database.Execute(
            engine == Engine.Sqlite
                ? $"""
                with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < {rows})
                insert into invites ({Columns})
                select {Address}, printf('01900000-0000-7000-8000-%012x', n), {Copied}
                """
                : $"""
                with numbers (n) as (select generate_series(1, {rows}))
                insert into invites ({Columns})
                select {Address}, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, {Copied}
                """,
            $"""
            update invite_counts set live = live + {rows}
            where part = (select min(part) from invite_counts as other where other.organization_id = invite_counts.organization_id)
            """,
            "analyze"
        );
}
