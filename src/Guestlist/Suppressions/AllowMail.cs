using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Suppressions;

/// <summary>
/// The holder of an unsubscribe link takes their own wishes back: for the organization whose mail carried it and for
/// the whole server. What bounces, complaints or the operator have stopped stays.
/// </summary>
public sealed class AllowMail(Database database, TimeProvider clock)
{
    /// <summary>Done, however often.</summary>
    public async Task<Outcome<Done>> Handle(string token)
    {
        var now = clock.Now();
        if (await Unsubscriber.Find(database, token, now) is not { } person)
        {
            return new UnknownUnsubscribeLink();
        }

        await Lift(person.AddressHash, person.OrganizationId, now);
        await Lift(person.AddressHash, scope: null, now);
        return default(Done);
    }

    private async Task Lift(string addressHash, Guid? scope, DateTimeOffset now)
    {
        var wishes = await database.Query(
            new Statement(
                $"""
                select id from suppressions
                where address_hash = {addressHash} and {Scopes.In(scope)} and reason in ({Reasons.OfThePerson})
                """
            ),
            row => row.Id(0)
        );
        if (wishes.Count > 0)
        {
            // Whoever pressed at the same time has lifted them: then there is nothing left to do or to tell.
            await database.Write(Scopes.Lift(wishes, scope, Actor.Invitee, now), counts => counts[0] == wishes.Count);
        }
    }
}
