using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>Stops all mail. Creating goes on, and what is promised waits.</summary>
public sealed class PauseMail(Database database, TimeProvider clock)
{
    /// <summary>False when it was paused already.</summary>
    /// <param name="bySetting">True for a node that its own setting pauses; the others go on.</param>
    public async Task<bool> Handle(bool bySetting = false)
    {
        var since = $"{clock.Now().ToMicroseconds()}";
        var write = await database.Write([
            new Statement(
                $"""
                insert into instance (name, value) values ({(bySetting
                    ? MailPause.BySetting
                    : MailPause.ByCommand)}, {since})
                on conflict (name) do nothing
                """
            ),
        ]);
        return write.Counts[0] == 1;
    }
}
