using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>Changes what a user calls themselves and which organization is their current one.</summary>
public sealed class ChangeProfile(Database database, TimeProvider clock)
{
    /// <summary>Done, or <see cref="NotMember"/> when the organization is not one of theirs; then nothing changes.</summary>
    public async Task<Outcome<Done>> Handle(User user, ProfileChanges changes)
    {
        if (changes == ProfileChanges.None)
        {
            return default(Done);
        }

        var result = await database.Write([Update(user, changes, clock.Now())]);
        return result.Counts[0] == 1 ? default(Done) : new NotMember();
    }

    /// <summary>The statement, for transactions that change more than that; it touches no row where it is refused.</summary>
    internal static Statement Update(User user, ProfileChanges changes, DateTimeOffset now)
    {
        var mine = new Statement(
            $"exists (select 1 from memberships m where m.user_id = {user.Id} and m.organization_id = {changes.CurrentOrganizationId})"
        );
        return new(
            $"""
            update users set first_name = coalesce({changes.FirstName}, first_name),
              last_name = coalesce({changes.LastName}, last_name),
              current_organization_id = coalesce({changes.CurrentOrganizationId}, current_organization_id),
              updated_at = {now}
            where id = {user.Id} and ({changes.CurrentOrganizationId is null} or {mine})
            """
        );
    }
}

/// <summary>What to change; null leaves a part as it is.</summary>
public sealed record ProfileChanges(string? FirstName, string? LastName, Guid? CurrentOrganizationId)
{
    /// <summary>Nothing.</summary>
    public static ProfileChanges None { get; } = new(null, null, null);
}

/// <summary>The user is not in that organization; whether it exists is not told.</summary>
public sealed record NotMember()
    : Refusal(RefusalKind.Invalid, "does_not_exist", "There is no such organization of yours.");
