using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// Shows an admin a link to hand over without mail. The link shown before it dies; mailed ones live on. Whoever holds a
/// link holds its level, so nobody is shown one above their own.
/// </summary>
public sealed class RevealLink(Database database, GetInvite get, MailSettings mail, TimeProvider clock)
{
    /// <summary>
    /// The link, shown this once; <see cref="NotFound"/> when there is no such live invite, <see cref="LevelAboveOwn"/>
    /// when it is out of reach.
    /// </summary>
    public async Task<Outcome<RevealedLink>> Handle(Caller caller, Place place, Guid id)
    {
        if (!place.IsAtLeast(Level.Admin))
        {
            return new LevelInsufficient();
        }

        var now = clock.Now();
        var organization = place.OrganizationId;
        var secret = Secret.Mint();
        DateTimeOffset expiresAt = default;
        Statement[] statements =
        [
            // Touching the row makes a concurrent revoke or accept wait for us, or us for it.
            new Statement(
                $"""
                update invites as i set generation = generation
                where i.organization_id = {organization} and i.id = {id} and i.ended_at is null
                  and {AdminReach.Sql(caller.User.Id)}
                returning expires_at
                """
            ).Into(row => row.Time(0), time => expiresAt = time),
            new(
                $"""
                update invite_links set dead_at = {now}
                where organization_id = {organization} and invite_id = {id} and kind = {LinkKinds.Revealed} and dead_at is null
                """
            ),
            new(
                $"""
                insert into invite_links (secret_hash, organization_id, invite_id, kind, generation, created_at)
                select {secret.Hash}, organization_id, id, {LinkKinds.Revealed}, generation, {now} from invites
                where organization_id = {organization} and id = {id} and ended_at is null
                """
            ),
            ActivityLog.Append(Entry.OfInvite(organization, now, caller.Actor, Actions.InviteLinkRevealed, id)),
        ];
        var result = await database.Write(statements, counts => counts[0] == 1 && counts[2] == 1);
        return result.Kept
            ? new RevealedLink($"{mail.PublicUrl}/join/{secret.Value}", expiresAt)
            : await WhyNot(organization, id);
    }

    private async Task<Refusal> WhyNot(Guid organization, Guid id)
    {
        var outcome = await get.Handle(organization, id);
        return !outcome.Succeeded(out var invite, out var unknown) ? unknown
            : invite.EndedAs is null ? new LevelAboveOwn()
            : new NotFound();
    }
}

/// <summary>A link that was shown.</summary>
/// <param name="Url">It carries the secret: answer it once, keep it nowhere.</param>
/// <param name="ExpiresAt">When the invite behind it expires.</param>
public sealed record RevealedLink(string Url, DateTimeOffset ExpiresAt);

/// <summary>How a secret reached its holder.</summary>
public static class LinkKinds
{
    /// <summary>By mail to the invited address: proves the mailbox.</summary>
    public const string Mailed = "mailed";

    /// <summary>Shown to an admin: the admin vouches, the address stays unproved.</summary>
    public const string Revealed = "revealed";
}
