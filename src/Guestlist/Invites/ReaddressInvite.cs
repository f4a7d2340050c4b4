using Guestlist.Access;
using Guestlist.Retries;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// Makes an invite out to another address: a new one with the same promises takes its place, in one transaction, so
/// that the history of both stays whole. Either an admin names the address, or the inviter or an admin grants the wish
/// of the person who asked for it.
/// </summary>
public sealed class ReaddressInvite(GetInvite get, CreateInvites create, TimeProvider clock)
{
    /// <summary>Why the caller may not re-address the invite, whatever they say, or null; <see cref="Handle"/> judges again.</summary>
    public async Task<Refusal?> Judge(Caller caller, Place place, Guid id)
    {
        if (!place.MayInvite)
        {
            return new PermissionDenied();
        }

        if (place.IsAtLeast(Level.Admin))
        {
            return null;
        }

        var outcome = await get.Handle(place.OrganizationId, id);
        return !outcome.Succeeded(out var invite, out var unknown) ? unknown
            : IsInviter(caller, invite) ? null
            : new LevelInsufficient();
    }

    /// <summary>The new invite, or why not.</summary>
    /// <param name="target">The address; null for that of the person who asked.</param>
    /// <param name="receipt">Where to keep the answer, when the client gave a key.</param>
    public async Task<Outcome<Invite>> Handle(
        Caller caller,
        Place place,
        Guid id,
        EmailAddress? target,
        Receipt<IReadOnlyList<Invite>>? receipt = null
    )
    {
        if (!place.MayInvite)
        {
            return new PermissionDenied();
        }

        var outcome = await get.Handle(place.OrganizationId, id);
        if (!outcome.Succeeded(out var old, out var unknown))
        {
            return unknown;
        }

        if (Judge(caller, place, old, target) is { } refusal)
        {
            return refusal;
        }

        var draft = Draft(old, target ?? EmailAddress.Parse(old.Readdress!.Email)!);
        var made = await create.Run(caller, place, [draft], inList: false, receipt, old);
        return made.Succeeded(out var invites, out var why) ? invites[0] : why;
    }

    private static bool IsInviter(Caller caller, Invite invite) => invite.CreatedBy?.Uuid == caller.User.Uuid;

    private Refusal? Judge(Caller caller, Place place, Invite old, EmailAddress? target) =>
        !place.IsAtLeast(Level.Admin) && (target is not null || !IsInviter(caller, old)) ? new LevelInsufficient()
        : old.EndedAs is { } ended ? new InviteHasEnded(ended)
        : !place.IsAtLeast(old.Level) ? new LevelAboveOwn()
        : target is null && old.Readdress is null ? new NobodyAsked()
        : old.IsExpired(clock.Now()) && target is null ? new OnlyPendingChanges()
        : null;

    private static InviteDraft Draft(Invite old, EmailAddress target) =>
        new(
            target,
            old.FirstName,
            old.Message,
            old.Level,
            old.PrivateProjectAccess is null ? null : ProjectAccessJson.Read(old.PrivateProjectAccess),
            SendEmail: true,
            CombinePending: false
        )
        {
            Metadata = old.Metadata,
            Locale = old.Locale,
        };
}
