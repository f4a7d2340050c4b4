using Guestlist.Activity;
using Guestlist.Organizations;

namespace Guestlist.Invites;

/// <summary>What happened to one invite, newest first, each in words.</summary>
public sealed class InviteTimeline(GetInvite get, ListActivity list)
{
    /// <summary>One page, or <see cref="NotFound"/>.</summary>
    public async Task<Outcome<Page<Happening>>> Handle(Guid organizationId, Guid id, Window window)
    {
        var outcome = await get.Handle(organizationId, id);
        return outcome.Succeeded(out _, out var unknown)
            ? await list.Handle(organizationId, new ActivityFilter(SubjectId: id), window)
            : unknown;
    }
}
