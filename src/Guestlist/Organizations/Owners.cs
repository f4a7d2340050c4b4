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

    /// <summary>The names of the organizations that have no other active owner than this user.</summary>
    /// <param name="userId">A subquery or a value: the user's id.</param>
    public static Statement OnlyOf(Statement userId) =>
        new(
            $"""
            select o.name from organizations o join memberships m on m.organization_id = o.id
            where m.user_id = {userId} and m.level = 15 and not {AnotherSql} order by o.name
            """
        );

    /// <summary>Stands first in every write that takes an owner away, so that two of them wait for each other.</summary>
    public static IEnumerable<Statement> Lock(Dialect dialect, params IEnumerable<Guid> organizationIds) =>
        dialect.Lock(organizationIds.Select(id => $"owners:{id}"));
}
