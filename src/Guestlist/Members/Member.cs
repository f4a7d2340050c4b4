using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Members;

/// <summary>A user's place in an organization.</summary>
/// <param name="Id">Of the membership; paths name members by their user's UUID.</param>
/// <param name="User">Who.</param>
/// <param name="Level">What they may do.</param>
/// <param name="JoinedAt">When they came in.</param>
/// <param name="UpdatedAt">When the level last changed, or else when they came in.</param>
/// <param name="Metadata">A JSON object as text, from the invite they came by; nothing here reads it.</param>
public sealed record Member(
    Guid Id,
    User User,
    Level Level,
    DateTimeOffset JoinedAt,
    DateTimeOffset UpdatedAt,
    string Metadata
)
{
    /// <summary>The columns that <see cref="From"/> reads; the tables are called m and u.</summary>
    internal static readonly Fragment Columns = new(
        $"m.id, m.level, m.joined_at, m.updated_at, m.metadata, {User.Columns.Text}"
    );

    internal static Member From(Row row) =>
        new(row.Id(0), User.From(row, 5), row.Level(1), row.Time(2), row.Time(3), row.Text(4));
}
