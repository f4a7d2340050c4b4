using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>A person with an account on this instance.</summary>
/// <param name="Id">A number that is never used again, for clients that want numbers.</param>
/// <param name="Uuid">The id used everywhere else.</param>
/// <param name="DistinctId">An opaque id for analytics clients; null unless set.</param>
/// <param name="FirstName">At most 128 characters.</param>
/// <param name="LastName">At most 128 characters, may be empty.</param>
/// <param name="Email">The address as shown and mailed.</param>
/// <param name="EmailKey">The address as compared.</param>
/// <param name="IsEmailVerified">True when a mailed secret proved the mailbox; null when never tried.</param>
/// <param name="CurrentOrganizationId">Last joined or switched to.</param>
public sealed record User(
    long Id,
    Guid Uuid,
    string? DistinctId,
    string FirstName,
    string LastName,
    string Email,
    string EmailKey,
    bool? IsEmailVerified,
    Guid? CurrentOrganizationId
)
{
    /// <summary>The longest first or last name, in characters.</summary>
    public const int MaxName = 128;

    /// <summary>The first columns of any select that maps users; the table is called u.</summary>
    public static readonly Fragment Columns = new(
        "u.id, u.uuid, u.distinct_id, u.first_name, u.last_name, u.email, u.email_key, u.is_email_verified, u.current_organization_id"
    );

    /// <summary>How many columns that is.</summary>
    public const int ColumnCount = 9;

    /// <summary>Reads <see cref="Columns"/>, starting at the given column.</summary>
    public static User From(Row row, int first = 0) =>
        new(
            row.Long(first),
            row.Id(first + 1),
            row.TextOrNull(first + 2),
            row.Text(first + 3),
            row.Text(first + 4),
            row.Text(first + 5),
            row.Text(first + 6),
            row.BoolOrNull(first + 7),
            row.IdOrNull(first + 8)
        );
}
