using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Organizations;

/// <summary>Changes an organization's name and settings.</summary>
public sealed class ChangeOrganization(Database database, GetOrganization get, TimeProvider clock)
{
    /// <summary>The organization as it is now, or why not.</summary>
    public async Task<Outcome<Organization>> Handle(Caller caller, Place place, OrganizationChanges changes)
    {
        if (!place.IsAtLeast(Level.Admin))
        {
            return new LevelInsufficient();
        }

        var id = place.OrganizationId;
        if (changes.SaysAnything)
        {
            var now = clock.Now();
            var result = await database.Write(
                [
                    Update(caller, id, changes, now),
                    ActivityLog.Append(Entry.OfOrganization(id, now, caller.Actor, Actions.OrganizationUpdated)),
                ],
                counts => counts[0] == 1
            );
            if (!result.Kept)
            {
                return new LevelInsufficient();
            }
        }

        return await get.Handle(caller.User, id);
    }

    private static Statement Update(Caller caller, Guid id, OrganizationChanges changes, DateTimeOffset now) =>
        new(
            $"""
            update organizations set name = coalesce({changes.Name}, name),
              members_can_invite = coalesce({changes.MembersCanInvite}, members_can_invite),
              is_member_join_email_enabled = coalesce({changes.TellsOfJoins}, is_member_join_email_enabled),
              metadata = coalesce({changes.Metadata}, metadata),
              invite_lifetime = case when {changes.SaysLifetime} then {changes.Lifetime} else invite_lifetime end,
              acceptance_policy = coalesce({changes.AcceptancePolicy}, acceptance_policy),
              reminders_enabled = coalesce({changes.Reminds}, reminders_enabled),
              digest_enabled = coalesce({changes.SendsDigest}, digest_enabled),
              locale = case when {changes.SaysLocale} then {changes.Locale} else locale end,
              updated_at = {now}
            where id = {id} and exists (
              select 1 from memberships m
              where m.organization_id = {id} and m.user_id = {caller.User.Id} and m.level >= {Level.Admin})
            """
        );
}

/// <summary>What to change; null leaves a part as it is. The slug never changes.</summary>
public sealed record OrganizationChanges(string? Name, bool? MembersCanInvite, bool? TellsOfJoins, string? Metadata)
{
    /// <summary>True when <see cref="Lifetime"/> is to take the place of the present one.</summary>
    public bool SaysLifetime { get; init; }

    /// <summary>1 hour to 90 days; null for the server's setting.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>Whose account may accept.</summary>
    public string? AcceptancePolicy { get; init; }

    /// <summary>Whether invitees who do not answer are reminded.</summary>
    public bool? Reminds { get; init; }

    /// <summary>Whether inviters get a digest of what is stuck.</summary>
    public bool? SendsDigest { get; init; }

    /// <summary>True when <see cref="Locale"/> is to take the place of the present one.</summary>
    public bool SaysLocale { get; init; }

    /// <summary>The language of its mails; null for the server's.</summary>
    public string? Locale { get; init; }

    /// <summary>False when nothing is to change.</summary>
    public bool SaysAnything => this != new OrganizationChanges(null, null, null, null);
}
