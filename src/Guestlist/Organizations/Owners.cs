using Guestlist.Storage;

namespace Guestlist.Organizations;

/// <summary>An organization always keeps an active owner: without one it could never be managed again.</summary>
internal static class Owners
{
    /// <summary>Somebody else than the user of the membership m is an active owner of its organization.</summary>
    public static readonly Fragment AnotherSql = new(
        """
        exists (
          select 1 from memberships other join users ou on ou.id = other.user_id
          where other.organization_id = m.organization_id and other.user_id <> m.user_id
            and other.level = 15 and ou.is_active)
        """
    );

    /// <summary>Stands first in every write that takes an owner away, so that two of them wait for each other.</summary>
    public static IEnumerable<Statement> Lock(Dialect dialect, params IEnumerable<Guid> organizationIds) =>
        dialect.Lock(organizationIds.Select(id => $"owners:{id}"));
}
