using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>Raises drafts to what unexpired pending invites for their addresses already promise, where they ask for it.</summary>
internal static class CombinePending
{
    public static async Task<IReadOnlyList<CombinedDraft>> Apply(
        Database database,
        TimeProvider clock,
        Guid organizationId,
        IReadOnlyList<InviteDraft> drafts
    )
    {
        // The same address twice: the last draft stands, and where it stands, for that is how new the invite is.
        var distinct = drafts.Reverse().DistinctBy(draft => draft.Target.Key).Reverse().ToList();
        var asking = distinct.Where(draft => draft.CombinePending).Select(draft => draft.Target.Key).ToList();
        if (asking.Count == 0)
        {
            return [.. distinct.Select(draft => new CombinedDraft(draft, Replaces: null))];
        }

        var live = await database.Query(
            new Statement(
                $"""
                select email_key, id, level, private_project_access, expires_at from invites
                where organization_id = {organizationId} and ended_at is null and email_key in ({asking})
                """
            ),
            row => new Live(row.Text(0), row.Id(1), row.Level(2), row.TextOrNull(3), row.Time(4))
        );
        var now = clock.Now();
        return
        [
            .. distinct.Select(draft =>
                draft.CombinePending
                    ? Combine(draft, live.Find(invite => invite.Key == draft.Target.Key), now)
                    : new CombinedDraft(draft, Replaces: null)
            ),
        ];
    }

    private static CombinedDraft Combine(InviteDraft draft, Live? live, DateTimeOffset now)
    {
        // Guid.Empty is no invite: should one appear in the meantime, the write must not replace it unseen.
        if (live is null || live.ExpiresAt <= now)
        {
            return new CombinedDraft(draft, live?.Id ?? Guid.Empty);
        }

        var both = ProjectAccessJson.Union(ProjectAccessJson.Read(live.Access), draft.ProjectAccess ?? []);
        var raised = draft with
        {
            Level = live.Level > draft.Level ? live.Level : draft.Level,
            ProjectAccess = both.Count == 0 ? draft.ProjectAccess : both,
        };
        return new CombinedDraft(raised, live.Id);
    }

    private sealed record Live(string Key, Guid Id, Level Level, string? Access, DateTimeOffset ExpiresAt);
}

/// <summary>A draft ready to be written.</summary>
/// <param name="Draft">What to write.</param>
/// <param name="Replaces">The only invite it may replace; null for whichever is live.</param>
internal sealed record CombinedDraft(InviteDraft Draft, Guid? Replaces);
