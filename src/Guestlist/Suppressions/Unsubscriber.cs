using Guestlist.Storage;

namespace Guestlist.Suppressions;

/// <summary>Who holds an unsubscribe link, and what they have asked for so far. Whoever holds it has the mail.</summary>
/// <param name="OrganizationId">Whose mail it came with.</param>
/// <param name="OrganizationName">Its name.</param>
/// <param name="InviteId">The invite that the mail was about.</param>
/// <param name="InviteIsLive">It can still be declined.</param>
/// <param name="TargetEmail">Where the mail went.</param>
/// <param name="AddressHash">The same as a hash.</param>
/// <param name="LeftOrganization">They want no more mail from the organization.</param>
/// <param name="LeftServer">They want no more mail from the whole server.</param>
public sealed record Unsubscriber(
    Guid OrganizationId,
    string OrganizationName,
    Guid InviteId,
    bool InviteIsLive,
    string TargetEmail,
    string AddressHash,
    bool LeftOrganization,
    bool LeftServer
)
{
    internal static Task<Unsubscriber?> Find(Database database, string token, DateTimeOffset now) =>
        database.First(
            new Statement(
                $"""
                select i.organization_id, org.name, i.id, i.ended_at is null, i.target_email, i.email_key, i.address_hash,
                       exists (
                         select 1 from suppressions s
                         where s.address_hash = i.address_hash and s.organization_id = i.organization_id
                           and s.reason in ({Reasons.OfThePerson})),
                       exists (
                         select 1 from suppressions s
                         where s.address_hash = i.address_hash and s.organization_id is null
                           and s.reason in ({Reasons.OfThePerson}))
                from unsubscribe_links l
                join invites i on i.organization_id = l.organization_id and i.id = l.invite_id
                join organizations org on org.id = i.organization_id
                where l.token_hash = {Secret.HashOf(token)} and l.expires_at > {now}
                """
            ),
            row => new Unsubscriber(
                row.Id(0),
                row.Text(1),
                row.Id(2),
                row.Bool(3),
                row.Text(4),
                row.Text(6) is { Length: > 0 } hash ? hash : Guestlist.AddressHash.Of(row.Text(5)),
                row.Bool(7),
                row.Bool(8)
            )
        );
}
