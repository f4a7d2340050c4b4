using Guestlist.Access;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// Resends several invites, each on its own: one that cannot be resent stands in nobody's way. Repeating a call is
/// safe, because an invite that was mailed a moment ago is refused.
/// </summary>
public sealed class ResendInvites(Database database, ResendInvite resend, TimeProvider clock)
{
    /// <summary>How many one call takes.</summary>
    public const int MostAtOnce = 100;

    /// <summary>Resends the invites named, each once, in their order.</summary>
    public async Task<Outcome<IReadOnlyList<Resent>>> Handle(
        Caller caller,
        Place place,
        IReadOnlyList<Guid> ids,
        bool sendEmail
    )
    {
        if (!place.IsAtLeast(Level.Admin))
        {
            return new LevelInsufficient();
        }

        var results = new List<Resent>(ids.Count);
        foreach (var id in ids.Distinct())
        {
            var outcome = await resend.Handle(caller, place, id, sendEmail);
            _ = outcome.Succeeded(out var invite, out var refusal);
            results.Add(new Resent(id, invite, refusal));
        }

        return results;
    }

    /// <summary>Those of the organization's expired invites that expired first and are within the caller's reach.</summary>
    public async Task<IReadOnlyList<Guid>> Expired(Place place) =>
        await database.Query(
            new Statement(
                $"""
                select id from invites
                where organization_id = {place.OrganizationId} and ended_at is null and expires_at <= {clock.Now()}
                  and level <= {place.Level ?? Level.Member}
                order by expires_at, seq limit {MostAtOnce}
                """
            ),
            row => row.Id(0)
        );
}

/// <summary>What became of one of several.</summary>
/// <param name="Id">Which was asked for.</param>
/// <param name="Invite">The renewed invite, or null.</param>
/// <param name="Refusal">Why not, or null.</param>
public sealed record Resent(Guid Id, Invite? Invite, Refusal? Refusal);
