using Guestlist.Activity;
using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Organizations;

/// <summary>An entry of the activity as it is read.</summary>
/// <param name="By">The account of the actor; null when there is none or it is gone.</param>
/// <param name="Detail">Words for people; null when there were none or they were erased.</param>
/// <param name="Position">Its place in the chain; null until it is sealed.</param>
/// <param name="Hash">Its hash there.</param>
public sealed record Happening(
    Guid Id,
    DateTimeOffset At,
    Actor Actor,
    User? By,
    string Action,
    string SubjectType,
    Guid SubjectId,
    string? Detail,
    long? Position,
    string? Hash
)
{
    /// <summary>The columns that <see cref="From"/> reads, and where from.</summary>
    internal static readonly Fragment Select = new(
        $"""
        select a.id, a.at, a.actor_type, a.actor_id, a.action, a.subject_type, a.subject_id, a.detail, a.position, a.hash,
               {User.Columns.Text}, a.seq
        from activity a left join users u on u.uuid = a.actor_id
        """
    );

    private const int OwnColumns = 10;

    /// <summary>Where the entry's number stands.</summary>
    internal const int SeqColumn = OwnColumns + User.ColumnCount;

    /// <summary>Reads a row of <see cref="Select"/>.</summary>
    internal static Happening From(Row row) =>
        new(
            row.Id(0),
            row.Time(1),
            new Actor(row.Text(2), row.IdOrNull(3)),
            row.LongOrNull(OwnColumns) is null ? null : User.From(row, OwnColumns),
            row.Text(4),
            row.Text(5),
            row.Id(6),
            row.TextOrNull(7),
            row.LongOrNull(8),
            row.TextOrNull(9)
        );
}
