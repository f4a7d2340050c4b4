using Guestlist.Sessions;
using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Access;

/// <summary>
/// Looks up who presents a key or a session together with the organization asked for, in one query.
/// Inactive users, revoked keys and ended sessions are not found, from the next request on, on every node.
/// </summary>
public sealed class FindCaller(Database database, TimeProvider clock)
{
    /// <summary>Use is noted at most once in this time, so that reading costs no write.</summary>
    private static readonly TimeSpan NoteEvery = TimeSpan.FromHours(1);

    private static readonly Fragment PlaceColumns = new(
        "o.id, o.name, o.members_can_invite, m.level, o.invite_lifetime"
    );
    private const int PlaceColumnCount = 5;

    /// <summary>The owner of a key, or null when it is unknown.</summary>
    public async Task<Caller?> ByKey(string value, OrganizationReference? organization)
    {
        const int key = User.ColumnCount + PlaceColumnCount;
        DateTimeOffset? lastUsed = null;
        var caller = await database.First(
            new Statement(
                $"""
                select {User.Columns}, {PlaceColumns}, k.id, k.scopes, k.scoped_teams, k.scoped_organizations, k.last_used_at
                from api_keys k
                join users u on u.id = k.user_id
                {Join(organization)}
                where k.value_hash = {Secret.HashOf(value)} and u.is_active
                """
            ),
            row =>
            {
                lastUsed = row.TimeOrNull(key + 4);
                var grant = new KeyGrant(
                    row.Text(key),
                    Words.Split(row.Text(key + 1)),
                    Words.Split(row.Text(key + 2)),
                    Words.Split(row.Text(key + 3))
                );
                return new Caller(User.From(row), grant, PlaceFrom(row));
            }
        );

        var now = clock.Now();
        if (caller is not null && (lastUsed is null || lastUsed < now - NoteEvery))
        {
            await Note(
                new(
                    $"""
                    update api_keys set last_used_at = {now}
                    where id = {caller.Key!.Id} and (last_used_at is null or last_used_at < {now - NoteEvery})
                    """
                )
            );
        }

        return caller is null ? null : await Settle(caller, organization);
    }

    /// <summary>The user of a session, or null when it is unknown or has ended.</summary>
    public async Task<Caller?> BySession(string token, OrganizationReference? organization)
    {
        var now = clock.Now();
        var hash = Secret.HashOf(token);
        DateTimeOffset lastSeen = now;
        var caller = await database.First(
            new Statement(
                $"""
                select {User.Columns}, {PlaceColumns}, s.last_seen_at
                from sessions s
                join users u on u.id = s.user_id
                {Join(organization)}
                where s.token_hash = {hash} and u.is_active
                  and s.last_seen_at > {now - SessionLife.Idle} and s.created_at > {now - SessionLife.Absolute}
                """
            ),
            row =>
            {
                lastSeen = row.Time(User.ColumnCount + PlaceColumnCount);
                return new Caller(User.From(row), Key: null, PlaceFrom(row));
            }
        );

        if (caller is not null && lastSeen < now - NoteEvery)
        {
            await Note(
                new(
                    $"""
                    update sessions set last_seen_at = {now}
                    where token_hash = {hash} and last_seen_at < {now - NoteEvery}
                    """
                )
            );
        }

        return caller is null ? null : await Settle(caller, organization);
    }

    /// <summary>Who may read need not wait until the database takes writes again: the next call notes it.</summary>
    private async Task Note(Statement statement)
    {
        try
        {
            await database.Write([statement]);
        }
        catch (StorageUnavailableException)
        {
            // Told by /health/ready and by every call that writes for its own sake.
        }
    }

    private static Statement Join(OrganizationReference? organization) =>
        new(
            $"""
            left join organizations o on o.id = {Organization(organization)}
            left join memberships m on m.organization_id = o.id and m.user_id = u.id
            """
        );

    // Equal to null finds nothing by an index; for "on false" SQLite reads the table to its end.
    private static Statement Organization(OrganizationReference? organization) =>
        organization switch
        {
            null => new($"null"),
            { Id: { } id } => new($"{id}"),
            _ => new($"u.current_organization_id"),
        };

    private static Place? PlaceFrom(Row row)
    {
        const int first = User.ColumnCount;
        return row.IdOrNull(first) is null ? null : PlaceFrom(row, first);
    }

    private static Place PlaceFrom(Row row, int first) =>
        new(
            row.Id(first),
            row.Text(first + 1),
            row.Bool(first + 2),
            (Level?)row.LongOrNull(first + 3),
            row.SpanOrNull(first + 4)
        );

    /// <summary>A caller without a current organization gets their first membership, which is then kept.</summary>
    private async Task<Caller> Settle(Caller caller, OrganizationReference? organization)
    {
        if (organization is not { Id: null } || caller.Place?.Level is not null)
        {
            return caller;
        }

        var place = await database.First(
            new Statement(
                $"""
                select {PlaceColumns} from memberships m join organizations o on o.id = m.organization_id
                where m.user_id = {caller.User.Id} order by m.seq limit 1
                """
            ),
            row => PlaceFrom(row, 0)
        );
        if (place is not null)
        {
            await Note(
                new($"update users set current_organization_id = {place.OrganizationId} where id = {caller.User.Id}")
            );
        }

        return caller with
        {
            Place = place,
        };
    }
}
