using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Organizations;

/// <summary>Lists the organizations a user is a member of, in the order in which they joined.</summary>
public sealed class ListOrganizations(Database database)
{
    /// <summary>One page.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="only">Only these; empty means all. For keys that are bound to some.</param>
    /// <param name="window">Which part of the list.</param>
    public async Task<Page<Organization>> Handle(User user, IReadOnlyCollection<Guid> only, Window window)
    {
        var these = These(user, only);
        var count = await database.Count(new Statement($"select count(*) {these}"));
        var organizations = await database.Query(
            new Statement(
                $"select {Organization.Columns} {these} order by m.seq limit {window.Limit} offset {window.Offset}"
            ),
            Organization.From
        );
        return new Page<Organization>(count, organizations);
    }

    /// <summary>All of them.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="only">Only these; none means all.</param>
    public async Task<IReadOnlyList<Organization>> All(User user, params IReadOnlyCollection<Guid> only) =>
        await database.Query(
            new Statement($"select {Organization.Columns} {These(user, only)} order by m.seq"),
            Organization.From
        );

    private static Statement These(User user, IReadOnlyCollection<Guid> only)
    {
        var bound = only.Count == 0 ? new Statement($"true") : new Statement($"o.id in ({only})");
        return new(
            $"""
            from memberships m join organizations o on o.id = m.organization_id
            where m.user_id = {user.Id} and {bound}
            """
        );
    }
}
