using Guestlist.Access;
using Guestlist.Delivery;
using Guestlist.Retries;
using Guestlist.Shield;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// Creates one or several invites, all or none. An invite for an address that has a live one in the
/// organization takes its place; the same address twice in one list gives one invite, the last.
/// </summary>
public sealed class CreateInvites(
    Database database,
    MailSettings mail,
    InviteLife life,
    Budgets budgets,
    OutboxSignal signal,
    TimeProvider clock
)
{
    /// <summary>A lost race is tried again with a fresh look; more often than this nobody loses.</summary>
    private const int MostTries = 5;

    /// <summary>The invites in the order of the drafts, durably stored together with their promised mails.</summary>
    /// <param name="inList">True when the drafts came as a list, so that a refusal names its item.</param>
    /// <param name="receipt">Where to keep the answer, when the client gave a key.</param>
    public async Task<Outcome<IReadOnlyList<Invite>>> Handle(
        Caller caller,
        Place place,
        IReadOnlyList<InviteDraft> drafts,
        bool inList,
        Receipt<IReadOnlyList<Invite>>? receipt = null
    )
    {
        if (!place.MayInvite)
        {
            return new PermissionDenied();
        }

        if (drafts.Any(draft => !place.IsAtLeast(draft.Level)))
        {
            return new LevelAboveOwn();
        }

        return drafts.Count == 0
            ? Array.Empty<Invite>()
            : await Run(caller, place, drafts, inList, receipt, insteadOf: null);
    }

    /// <summary>Creates what may be created.</summary>
    /// <param name="insteadOf">The invite that gives way to the only draft, whatever its address; null for none.</param>
    internal async Task<Outcome<IReadOnlyList<Invite>>> Run(
        Caller caller,
        Place place,
        IReadOnlyList<InviteDraft> drafts,
        bool inList,
        Receipt<IReadOnlyList<Invite>>? receipt,
        Invite? insteadOf
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var combined = await CombinePending.Apply(database, clock, place.OrganizationId, drafts);
            if (combined.Any(draft => !place.IsAtLeast(draft.Draft.Level)))
            {
                return new LevelAboveOwn();
            }

            var now = clock.Now();
            var write = new InviteWrite(database.Dialect, mail, budgets, caller, place, life, now, combined, insteadOf);
            var answer = receipt?.Answer(write.InOrderOf(drafts));
            var result = await Receipt.Write(database, write.Statements, write.IsComplete, receipt?.Key, answer);
            if (result.Kept)
            {
                InviteMetrics.CountEnd(Endings.Replaced, write.Replaced(result.Counts));
                signal.Poke();
                return write.InOrderOf(drafts);
            }

            if (receipt is { Key.IsLost: true })
            {
                return new KeyInUse(1);
            }

            if (write.IsTooLate(result.Counts))
            {
                return new InviteChanging();
            }

            if (write.Overdrawn(result.Counts) is { } spent)
            {
                return spent;
            }

            if (await FindMember(place.OrganizationId, drafts) is { } item)
            {
                return new AlreadyMember(inList ? item : null);
            }

            if (attempt == MostTries)
            {
                throw new StorageUnavailableException(
                    "Invites for the same address were created too often at once.",
                    new TimeoutException()
                );
            }
        }
    }

    /// <summary>The first draft whose address belongs to a member.</summary>
    private async Task<int?> FindMember(Guid organizationId, IReadOnlyList<InviteDraft> drafts)
    {
        var members = await database.Query(
            new Statement(
                $"""
                select u.email_key from users u join memberships m on m.user_id = u.id
                where m.organization_id = {organizationId}
                  and u.email_key in ({drafts.Select(draft => draft.Target.Key).Distinct().ToList()})
                """
            ),
            row => row.Text(0)
        );
        var first = drafts.ToList().FindIndex(draft => members.Contains(draft.Target.Key));
        return first < 0 ? null : first;
    }
}
