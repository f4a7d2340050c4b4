using Guestlist.Access;
using Guestlist.Storage;

namespace Guestlist.Organizations;

/// <summary>
/// Ends an organization with everything that is its own: memberships, invites and their links, queued mails,
/// counts and activity go with the row, by the schema's cascades. Its members keep their accounts.
/// </summary>
public sealed class DeleteOrganization(Database database)
{
    /// <summary>Done, or why not.</summary>
    public async Task<Outcome<Done>> Handle(Caller caller, Place place)
    {
        if (!place.IsAtLeast(Level.Owner))
        {
            return new LevelInsufficient();
        }

        var id = place.OrganizationId;
        var word = id.ToString();
        List<Statement> statements =
        [
            .. Owners.Lock(database.Dialect, id),
            // A key bound to this organization alone dies with it: an empty list would open everything.
            new($"delete from api_keys where scoped_organizations = {word}"),
            new(
                $"""
                update api_keys set scoped_organizations = trim(replace(' ' || scoped_organizations || ' ', {$" {word} "}, ' '))
                where scoped_organizations like {$"%{word}%"} and scoped_organizations <> {word}
                """
            ),
            new(
                $"""
                delete from organizations where id = {id} and exists (
                  select 1 from memberships m
                  where m.organization_id = {id} and m.user_id = {caller.User.Id} and m.level >= {Level.Owner})
                """
            ),
        ];
        var result = await database.Write(statements, counts => counts[^1] == 1);
        return result.Kept ? default(Done) : new LevelInsufficient();
    }
}
