using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>Everybody with an account, for the operator.</summary>
public sealed class ListUsers(Database database)
{
    /// <summary>Oldest first.</summary>
    public Task<List<ListedUser>> Handle() =>
        database.Query(
            new Statement(
                $"""
                select u.email, u.first_name, u.last_name, u.is_active, u.created_at,
                       (select count(*) from memberships m where m.user_id = u.id),
                       (select count(*) from api_keys k where k.user_id = u.id)
                from users u order by u.id
                """
            ),
            row => new ListedUser(
                row.Text(0),
                $"{row.Text(1)} {row.Text(2)}".Trim(),
                row.Bool(3),
                row.Time(4),
                row.Long(5),
                row.Long(6)
            )
        );
}

/// <summary>A line of the list.</summary>
/// <param name="Email">Their address.</param>
/// <param name="Name">First and last name.</param>
/// <param name="IsActive">False when the operator has shut them out.</param>
/// <param name="CreatedAt">When they signed up or accepted their first invite.</param>
/// <param name="Organizations">How many they are in.</param>
/// <param name="Keys">How many personal API keys they have.</param>
public sealed record ListedUser(
    string Email,
    string Name,
    bool IsActive,
    DateTimeOffset CreatedAt,
    long Organizations,
    long Keys
);
