using Guestlist.Activity;
using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Organizations;

/// <summary>Lists what happened in an organization, newest first.</summary>
public sealed class ListActivity(Database database)
{
    /// <summary>One page.</summary>
    public async Task<Page<Happening>> Handle(Guid organizationId, Window window)
    {
        var count = await database.Count(
            new Statement($"select count(*) from activity where organization_id = {organizationId}")
        );
        var happenings = await database.Query(
            new Statement(
                $"""
                select a.id, a.at, a.actor_type, a.actor_id, a.action, a.subject_type, a.subject_id, {User.Columns}
                from activity a left join users u on u.uuid = a.actor_id
                where a.organization_id = {organizationId}
                order by a.seq desc limit {window.Limit} offset {window.Offset}
                """
            ),
            row => new Happening(
                row.Id(0),
                row.Time(1),
                new Actor(row.Text(2), row.IdOrNull(3)),
                row.LongOrNull(7) is null ? null : User.From(row, 7),
                row.Text(4),
                row.Text(5),
                row.Id(6)
            )
        );
        return new Page<Happening>(count, happenings);
    }
}

/// <summary>An entry of the activity as it is read.</summary>
/// <param name="By">The account of the actor; null when there is none or it is gone.</param>
public sealed record Happening(
    Guid Id,
    DateTimeOffset At,
    Actor Actor,
    User? By,
    string Action,
    string SubjectType,
    Guid SubjectId
);
