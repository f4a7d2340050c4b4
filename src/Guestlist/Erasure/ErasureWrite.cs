using Guestlist.Activity;
using Guestlist.Invites;
using Guestlist.Storage;

namespace Guestlist.Erasure;

/// <summary>
/// The one transaction that makes an organization forget the people of some invites: those still alive end, addresses
/// and words go wherever they stand, and the activity tells that it was done.
/// </summary>
internal sealed class ErasureWrite(
    Dialect dialect,
    Guid organization,
    IReadOnlyList<ErasableInvite> invites,
    Actor actor,
    DateTimeOffset now
)
{
    /// <summary>No address: nothing after the @ is a domain that could be written to.</summary>
    public const string ErasedAddress = "erased@invalid";

    private readonly List<Guid> ids = [.. invites.Select(invite => invite.Id)];
    private readonly List<Guid> pending = [.. invites.Where(i => i.IsLive && i.ExpiresAt > now).Select(i => i.Id)];
    private readonly List<Guid> expired = [.. invites.Where(i => i.IsLive && i.ExpiresAt <= now).Select(i => i.Id)];

    /// <summary>How many were withdrawn.</summary>
    public int Revoked => pending.Count;

    public Task<WriteResult> Run(Database database)
    {
        var judged = new List<(Statement Statement, int Rows)> { (Erase(), ids.Count) };
        if (expired.Count > 0)
        {
            // An expired invite could be renewed, and its mail would go nowhere.
            judged.Add((End(expired, Endings.Expired), expired.Count));
        }

        if (pending.Count > 0)
        {
            judged.Add((End(pending, Endings.Revoked), pending.Count));
        }

        List<Statement> statements =
        [
            .. judged.Select(part => part.Statement),
            ActivityLog.AppendAll([.. Entries(pending, Actions.InviteRevoked), .. Entries(ids, Actions.InviteErased)]),
            new(
                $"""
                update activity set detail = null, salt = null
                where organization_id = {organization} and subject_id in ({ids}) and detail is not null
                """
            ),
            new($"update outbox set detail = null where organization_id = {organization} and subject_id in ({ids})"),
            ForgetAnswers(),
            LiveCount.Add(dialect, organization, new($"{-(long)(pending.Count + expired.Count)}")),
        ];
        return database.Write(
            statements,
            counts => judged.Select((part, at) => counts[at] == part.Rows).All(holds => holds)
        );
    }

    /// <summary>The key must be unique while the invite lives and must not be guessable afterwards.</summary>
    private Statement Erase() =>
        new(
            $"""
            update invites set target_email = {ErasedAddress}, email_key = v.column2, first_name = '', name_key = '',
              message = null, metadata = {"{}"}, address_hash = '', delivery_detail = null,
              readdress_user_id = null, readdress_asked_at = null, erased_at = {now}, updated_at = {now}
            from (values {ids.Select(id => new Statement($"({id}, {"erased " + Secret.Mint().Value})"))}) as v
            where organization_id = {organization} and id = v.column1 and erased_at is null
            """
        );

    private Statement End(List<Guid> some, string endedAs) =>
        new(
            $"""
            update invites set ended_at = {now}, ended_as = {endedAs}, ended_by = {actor.Id}
            where organization_id = {organization} and id in ({some}) and ended_at is null
              and (expires_at > {now}) = {endedAs == Endings.Revoked}
            """
        );

    private IEnumerable<Entry> Entries(List<Guid> some, string action) =>
        some.Select(id => Entry.OfInvite(organization, now, actor, action, id));

    /// <summary>An answer that is kept for repeats holds the address. Emptied, the repeat is told of nothing.</summary>
    private Statement ForgetAnswers() =>
        new(
            $"""
            update idempotency_keys set body = ''
            where organization_id = {organization} and body is not null and exists (
              select 1 from (values {ids.Select(id => new Statement($"({id.ToString()})"))}) as v
              where idempotency_keys.body like '%' || v.column1 || '%')
            """
        );
}

/// <summary>An invite that is to be erased, as it was seen.</summary>
internal sealed record ErasableInvite(long Seq, Guid OrganizationId, Guid Id, DateTimeOffset ExpiresAt, bool IsLive)
{
    public static readonly Fragment Columns = new("seq, organization_id, id, expires_at, ended_at is null");

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static ErasableInvite From(Row row) => new(row.Long(0), row.Id(1), row.Id(2), row.Time(3), row.Bool(4));
}
