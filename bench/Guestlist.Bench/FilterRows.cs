using System.Globalization;
using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>
/// Fills an organization with invites of every status, behind the product's back and while it is stopped. The newest
/// invite lends what all have in common; the rest follows from the row's number, so that every run has the same rows.
/// </summary>
internal static class FilterRows
{
    private const long Second = 1_000_000;
    private const long Day = 86_400 * Second;
    private const long Span = 70 * Day;

    /// <summary>How many people have invited.</summary>
    public const int Inviters = 20;

    // Read in pairs, 40 syllables to begin a name or a domain and 60 to go on.
    private const string Begin = "anbabebibocacecodadedifafegagehahejajokakilalelilumameminaneolparerosasetetivozu";
    private const string Next =
        "babebibobucacecicocudadedidodufafefifofugagegigoguhahehihohu"
        + "kakekikokulalelilolumamemimomunaneninonurarerirorutatetitotu";

    /// <summary>The UUID of an inviter.</summary>
    public static string Inviter(int number) => $"01800000-0000-7000-8000-{number:x12}";

    /// <summary>Adds the inviters and so many invites.</summary>
    public static Task Fill(BenchDatabase database, Engine engine, int rows)
    {
        var now = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var dialect = engine == Engine.Sqlite ? _sqlite : _postgres;
        return database.Execute([
            .. dialect.Before,
            People(dialect, now),
            Invites(dialect, now, rows),
            "update invite_counts set live = 0",
            """
            update invite_counts set live = (select count(*) from invites where ended_at is null)
            where part = (select min(part) from invite_counts)
            """,
            dialect.After,
        ]);
    }

    private static string People(Words words, long now) =>
        $"""
            {words.Numbers(Inviters)}
            insert into users (uuid, first_name, last_name, email, email_key, is_email_verified, is_active, created_at, updated_at)
            select {words.Id("01800000", "n")}, 'Inviter', cast(n as text), 'inviter' || n || '@example.org',
              'inviter' || n || '@example.org', true, true, {Text(now)}, {Text(now)}
            from numbers order by n
            """;

    /// <summary>
    /// a, b and c are three numbers below 1,000,003 that know nothing of each other. Of a hundred invites 60 are accepted,
    /// 10 pending, 15 expired, 5 declined, 5 revoked and 5 replaced, all mixed over 70 days; of a hundred expired ones
    /// one has not been marked; of 400 pending ones one is held, and of 50 one expires within the next hour.
    /// </summary>
    private static string Invites(Words words, long now, int rows) =>
        $"""
            {words.Numbers(rows)}, mixed (n, a, b, c) as (
              select n, n * 7919 % 1000003, n * 104729 % 1000003, n * 15485863 % 1000003 from numbers
            ), named (n, a, b, c, age, ending, first, family, domain) as (
              select n, a, b, c, {Text(Span)} - {Text(Span / rows)} * n,
                case when a % 100 < 60 then 'accepted' when a % 100 < 85 then null when a % 100 < 90 then 'declined'
                  when a % 100 < 95 then 'revoked' else 'replaced' end,
                substr('{Begin}', cast(1 + 2 * (a / 100 % 40) as integer), 2) || substr('{Next}', cast(1 + 2 * (a / 4000 % 60) as integer), 2),
                substr('{Begin}', cast(1 + 2 * (b % 40) as integer), 2) || substr('{Next}', cast(1 + 2 * (b / 40 % 60) as integer), 2),
                substr('{Begin}', cast(1 + 2 * (c / 20 % 40) as integer), 2) || substr('{Next}', cast(1 + 2 * (c / 800 % 60) as integer), 2)
              from mixed
            )
            insert into invites (target_email, email_key, name_key, id, address_hash, organization_id, first_name, message, level,
              private_project_access, emailing_attempt_made, created_by_id, created_at, updated_at, expires_at, expired_at,
              ended_at, ended_as, held_at, held_because, generation, mailed_at, delivery_state, delivery_at)
            select first || '.' || family || n || '@' || domain || '.example', first || '.' || family || n || '@' || domain || '.example',
              first, {words.Id("01900000", "n")}, {words.Hash(
                "n"
            )}, model.organization_id, upper(substr(first, 1, 1)) || substr(first, 2),
              model.message, case when b % 100 < 88 then 1 when b % 100 < 98 then 8 else 15 end,
              model.private_project_access, model.emailing_attempt_made, inviter.first_id + c % {Inviters},
              {Text(now)} - age, {Text(now)} - age,
              case when a % 100 not between 60 and 69 then {Text(now)} - age / 2
                when c % 50 = 0 then {Text(now)} + {Text(3600 * Second)} / 1000003 * c
                else {Text(now)} + {Text(7 * Day)} / 1000003 * c + {Text(3600 * Second)} end,
              case when a % 100 between 70 and 84 and c % 100 > 0 then {Text(now)} - age / 2 end,
              case when ending is not null then {Text(now)} - age / 3 * 2 end, ending,
              case when a % 100 between 60 and 69 and c % 400 = 1 then {Text(now)} - age / 2 end,
              case when a % 100 between 60 and 69 and c % 400 = 1 then 'inviter_left' end,
              1, {Text(now)} - age, 'sent', {Text(now)} - age
            from named, (select * from invites order by seq desc limit 1) as model,
              (select min(id) as first_id from users where email_key like 'inviter%') as inviter
            order by n
            """;

    private static readonly Words _sqlite = new(
        ["pragma cache_size = -262144"],
        most => $"with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < {most})",
        (head, n) => $"printf('{head}-0000-7000-8000-%012x', {n})",
        n => $"printf('%064x', {n})",
        "analyze"
    );

    // Vacuumed too, or the server would choose to do that in the middle of the series.
    private static readonly Words _postgres = new(
        [],
        most => $"with numbers (n) as (select generate_series(1::bigint, {most}))",
        (head, n) => $"('{head}-0000-7000-8000-' || lpad(to_hex({n}), 12, '0'))::uuid",
        n => $"lpad(to_hex({n}), 64, '0')",
        "vacuum analyze"
    );

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the engines say differently.</summary>
    private sealed record Words(
        string[] Before,
        Func<int, string> Numbers,
        Func<string, string, string> Id,
        Func<string, string> Hash,
        string After
    );
}
