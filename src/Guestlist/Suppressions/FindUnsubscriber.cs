using Guestlist.Storage;

namespace Guestlist.Suppressions;

/// <summary>Shows what an unsubscribe link is about. Changes nothing, however often it is asked.</summary>
public sealed class FindUnsubscriber(Database database, TimeProvider clock)
{
    /// <summary>Who holds it, or null when it is unknown or has expired.</summary>
    public Task<Unsubscriber?> Handle(string token) => Unsubscriber.Find(database, token, clock.Now());
}
