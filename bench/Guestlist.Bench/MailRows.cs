using System.Globalization;
using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>
/// Promises of mail written behind the product's back: copies of the newest invite, each with its row in the outbox as
/// a mail server that was away has left it.
/// </summary>
internal sealed class MailRows(BenchDatabase database, Engine engine)
{
    private const long Second = 1_000_000;
    private const long Hour = 3600 * Second;
    private const long Day = 24 * Hour;
    private readonly Words _words = engine == Engine.Sqlite ? _sqlite : _postgres;

    /// <summary>An organization to invite into, beside the tenant's own.</summary>
    public Task Organization(string id) =>
        database.Execute(
            $"""
            insert into organizations (id, name, slug, members_can_invite, is_member_join_email_enabled, metadata,
              created_at, updated_at)
            values ({_words.Uuid(id)}, 'Small', 'small', true, true, '', {Now()}, {Now()})
            """
        );

    /// <summary>Invites whose mails were promised over the last day, tried in vain, and are due over the next hours.</summary>
    public Task DeferredOverADay(string organization, string name, int rows) =>
        Promise(organization, name, rows, from: Now(-60 * Second), over: 4 * Hour);

    /// <summary>The same invites where the mail server has been there: their mails have left.</summary>
    public async Task SentOverADay(string organization, string name, int rows)
    {
        await DeferredOverADay(organization, name, rows);
        await database.Execute(
            "update outbox set state = 'sent', detail = '250 Ok', settled_at = created_at where state = 'queued'",
            "update invites set delivery_state = 'sent'",
            _words.After
        );
    }

    /// <summary>Invites whose mails are due at once.</summary>
    public Task Due(string organization, string name, int rows) =>
        Promise(organization, name, rows, from: Now(-60 * Second), over: Second);

    /// <summary>Lets everything wait but so many mails, which are due at once.</summary>
    public async Task MakeDue(int rows)
    {
        await database.Execute(
            $"update outbox set available_at = {Now(Hour)} where state = 'queued' and available_at < {Now(Hour / 2)}"
        );
        await database.Execute(
            $"""
            update outbox set available_at = {Now(-Second)}
            where seq in (select seq from outbox where state = 'queued' and lease_until is null order by seq limit {rows})
            """
        );
    }

    private Task Promise(string organization, string name, int rows, string from, long over) =>
        database.Execute(
            $"""
            {_words.Numbers(rows)}
            insert into invites (target_email, email_key, id, address_hash, organization_id, first_name, message, level,
              private_project_access, emailing_attempt_made, created_by_id, created_at, updated_at, expires_at, generation,
              delivery_state, delivery_at)
            select '{name}' || n || '@example.com', '{name}' || n || '@example.com', {_words.Id(name)}, {_words.Hash},
              {_words.Uuid(organization)}, model.first_name, model.message, model.level, model.private_project_access,
              model.emailing_attempt_made, model.created_by_id, model.created_at, model.updated_at, model.expires_at, 1,
              'deferred', {Now()}
            from numbers, (select * from invites order by seq desc limit 1) as model
            order by n
            """,
            $"""
            insert into outbox (kind, organization_id, subject_id, message_id, progress, state, detail, attempt,
              available_at, give_up_at, created_at)
            select 'invite', organization_id, id, 'invite.' || replace(cast(id as text), '-', '') || '.1', 0, 'queued',
              'The mail server could not be reached.', 1 + n % 7, {from} + {Text(over / rows)} * n,
              {Now(2 * Day)} + {Text(Day / rows)} * n, {Now(-Day)} + {Text(Day / rows)} * n
            from (select invites.*, row_number() over (order by seq) as n from invites where email_key like '{name}%') as due
            order by n
            """,
            _words.After
        );

    private static string Now(long later = 0) =>
        Text((TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond + later);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Eight hexadecimal digits that differ from name to name.</summary>
    private static string Head(string name) => $"0190{name.Sum(letter => letter):x4}";

    private static readonly Words _sqlite = new(
        most => $"with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < {most})",
        name => $"printf('{Head(name)}-0000-7000-8000-%012x', n)",
        "printf('%064x', n)",
        id => $"'{id}'",
        "analyze"
    );

    private static readonly Words _postgres = new(
        most => $"with numbers (n) as (select generate_series(1::bigint, {most}))",
        name => $"('{Head(name)}-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid",
        "lpad(to_hex(n), 64, '0')",
        id => $"'{id}'::uuid",
        "vacuum analyze"
    );

    /// <summary>What the engines say differently.</summary>
    private sealed record Words(
        Func<int, string> Numbers,
        Func<string, string> Id,
        string Hash,
        Func<string, string> Uuid,
        string After
    );
}
