using Guestlist.Delivery;
using Guestlist.Invites;
using Guestlist.Storage;

namespace Guestlist.StorageTests;

/// <summary>An organization that wants reminders and digests, with invites whose first mail has arrived.</summary>
public sealed class NudgeWorld(OutboxWorld outbox) : IAsyncDisposable
{
    public OutboxWorld Outbox => outbox;

    public ValueTask DisposeAsync() => outbox.DisposeAsync();

    public static async Task<NudgeWorld> Open(IFreshDatabase fresh) => new(new OutboxWorld(fresh));

    public async Task<Guid> Organization()
    {
        var id = await outbox.Organization();
        await outbox.Run(
            new Statement(
                $"update organizations set reminders_enabled = {true}, digest_enabled = {true} where id = {id}"
            )
        );
        return id;
    }

    /// <summary>An invite that was mailed and has arrived just now.</summary>
    public async Task<Guid> Arrived(Guid organization, string address, TimeSpan? lifetime = null, Guid? by = null)
    {
        var id = await outbox.Invite(organization, address, lifetime);
        await Send();
        await Arrives(id, by);
        return id;
    }

    /// <summary>Writes down that an invite's mail has arrived just now.</summary>
    public Task Arrives(Guid invite, Guid? by = null)
    {
        var now = outbox.Clock.Now();
        return Change(
            invite,
            new(
                $"""
                mailed_at = {now}, delivery_state = 'sent', delivery_at = {now},
                created_by_id = (select id from users where uuid = {by})
                """
            )
        );
    }

    /// <summary>What other parts of the program would have written.</summary>
    public Task Change(Guid invite, Statement columns) =>
        outbox.Run(new Statement($"update invites set {columns} where id = {invite}"));

    public Task<int> Remind() => Reminding().Handle();

    public RemindInvites Reminding() => new(outbox.Database, new OutboxSignal(), outbox.Clock);

    public Task<int> Digest() => Digesting().Handle();

    public SendDigests Digesting() => new(outbox.Database, new OutboxSignal(), outbox.Clock);

    /// <summary>Sends everything that is due.</summary>
    public async Task Send()
    {
        using var node = outbox.Node();
        await node.RunOnce();
    }

    /// <summary>Lets hours pass, looking for reminders at each.</summary>
    public async Task<List<int>> HoursOfReminders(int hours)
    {
        var at = new List<int>();
        for (var hour = 1; hour <= hours; hour++)
        {
            outbox.Clock.Advance(TimeSpan.FromHours(1));
            if (await Remind() > 0)
            {
                at.Add(hour);
                await Send();
            }
        }

        return at;
    }
}
