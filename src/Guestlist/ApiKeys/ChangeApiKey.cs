using Guestlist.Access;
using Guestlist.Storage;

namespace Guestlist.ApiKeys;

/// <summary>Changes what a key is called, may do, and where. Its value stays.</summary>
public sealed class ChangeApiKey(Database database)
{
    /// <summary>The key as it is now, or why not.</summary>
    public async Task<Outcome<ApiKey>> Handle(long userId, string id, KeyChanges changes)
    {
        if (!await KeyOwner.IsMemberOf(database, userId, changes.Organizations ?? []))
        {
            return new AlienOrganization();
        }

        var teams = changes.Teams is null ? null : Words.Join(changes.Teams.Select(team => team.ToString()));
        var organizations = changes.Organizations is null
            ? null
            : Words.Join(changes.Organizations.Select(o => o.ToString()));
        ApiKey? changed = null;
        await database.Write([
            new Statement(
                $"""
                update api_keys set label = coalesce({changes.Label}, label),
                  scopes = coalesce({(changes.Scopes is null ? null : Words.Join(changes.Scopes))}, scopes),
                  scoped_teams = coalesce({teams}, scoped_teams),
                  scoped_organizations = coalesce({organizations}, scoped_organizations)
                where user_id = {userId} and id = {id}
                returning {ApiKey.Columns}
                """
            ).Into(ApiKey.From, key => changed = key),
        ]);
        return changed is null ? new NotFound() : changed;
    }
}

/// <summary>What to change; null leaves a part as it is.</summary>
public sealed record KeyChanges(
    string? Label,
    IReadOnlyList<string>? Scopes,
    IReadOnlyList<long>? Teams,
    IReadOnlyList<Guid>? Organizations
);
