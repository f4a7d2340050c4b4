using Guestlist.Invites;
using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Acceptance;

/// <summary>
/// Tells the one who joined through a link, when they click it again, where it led. To everybody else the secret is
/// as unknown as any other.
/// </summary>
public sealed class RecallAcceptance(Database database)
{
    /// <summary>The name of the organization the visitor joined with this secret and still belongs to, or null.</summary>
    public Task<string?> Handle(string secret, User visitor) =>
        database.First(
            new Statement(
                $"""
                select o.name
                from invite_links l
                join invites i on i.organization_id = l.organization_id and i.id = l.invite_id
                join memberships m on m.organization_id = i.organization_id and m.user_id = {visitor.Id} and m.invite_id = i.id
                join organizations o on o.id = i.organization_id
                where l.secret_hash = {Secret.HashOf(secret)} and i.ended_as = {Endings.Accepted}
                """
            ),
            row => row.Text(0)
        );
}
