using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Suppressions;

/// <summary>The holder of an unsubscribe link wants no more mail. Asking again changes nothing.</summary>
public sealed class Unsubscribe(Database database, TimeProvider clock)
{
    /// <summary>From the organization whose mail carried the link.</summary>
    public Task<Outcome<Done>> FromOrganization(string token) => Handle(token, person => person.OrganizationId);

    /// <summary>From everybody on this server.</summary>
    public Task<Outcome<Done>> FromServer(string token) => Handle(token, _ => null);

    private async Task<Outcome<Done>> Handle(string token, Func<Unsubscriber, Guid?> scope)
    {
        var now = clock.Now();
        if (await Unsubscriber.Find(database, token, now) is not { } person)
        {
            return new UnknownUnsubscribeLink();
        }

        await database.Write(
            Suppress.Statements(person.AddressHash, scope(person), Reasons.Unsubscribed, Actor.Invitee, now)
        );
        return default(Done);
    }
}
