using Guestlist.Activity;
using Guestlist.Invites;
using Guestlist.Organizations;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// Removes a person: memberships, keys, sessions and queued account mail go with the row. Invites they sent remain
/// without a sender, held until an admin releases them; the activity keeps their id, which then names nobody.
/// </summary>
public sealed class DeleteUser(Database database, TimeProvider clock)
{
    /// <summary>Refused when there is no such user, or an organization would lose its last active owner.</summary>
    public async Task<Outcome<Done>> Handle(EmailAddress email)
    {
        var user = await database.First(
            new Statement($"select {User.Columns} from users u where u.email_key = {email.Key}"),
            row => User.From(row)
        );
        if (user is null)
        {
            return new NoSuchUser();
        }

        var organizations = await database.Query(
            new Statement($"select organization_id from memberships where user_id = {user.Id}"),
            row => row.Id(0)
        );
        var standing = await HoldInvites.StandingOn(database, email);
        var statements = Statements(user, organizations);
        var deletedAt = statements.Count - 1;
        var result = await database.Write(
            [.. statements, .. HoldInvites.Statements(standing, clock.Now())],
            counts => counts[deletedAt] == 1
        );
        return result.Kept ? default(Done) : await WhyNot(user);
    }

    private List<Statement> Statements(User user, List<Guid> organizations)
    {
        var now = clock.Now();
        return
        [
            .. Owners.Lock(database.Dialect, organizations),
            .. organizations.Select(id =>
                ActivityLog.Append(Entry.OfMember(id, now, Actor.System, Actions.MemberRemoved, user.Uuid))
            ),
            new(
                $"""
                delete from users where id = {user.Id} and not exists (
                  select 1 from memberships m where m.user_id = {user.Id} and m.level = 15 and not {Owners.AnotherSql})
                """
            ),
        ];
    }

    private async Task<Refusal> WhyNot(User user)
    {
        var names = await database.Query(Owners.OnlyOf(new($"{user.Id}")), row => row.Text(0));
        return names.Count == 0 ? new NoSuchUser() : new LastOwner(names);
    }
}
