using Guestlist.Storage;

namespace Guestlist.Members;

/// <summary>Lists an organization's members in the order in which they joined.</summary>
public sealed class ListMembers(Database database)
{
    /// <summary>One page.</summary>
    /// <param name="organizationId">Whose members.</param>
    /// <param name="emailKey">Only the member with this address in its compared form; null for all.</param>
    /// <param name="window">Which part of the list.</param>
    public async Task<Page<Member>> Handle(Guid organizationId, string? emailKey, Window window)
    {
        var these = new Statement(
            $"""
            from memberships m join users u on u.id = m.user_id
            where m.organization_id = {organizationId} and ({emailKey is null} or u.email_key = {emailKey ?? ""})
            """
        );
        var count = await database.Count(new Statement($"select count(*) {these}"));
        var members = await database.Query(
            new Statement(
                $"select {Member.Columns} {these} order by m.seq limit {window.Limit} offset {window.Offset}"
            ),
            Member.From
        );
        return new Page<Member>(count, members);
    }
}
