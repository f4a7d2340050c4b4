using System.Text;
using Guestlist.Delivery;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>
/// A connection to the mail server that is cut after any byte of a dialogue, the retry let through: the mail arrives,
/// twice only when the server had all of it and its answer did not reach us whole, and then under one Message-ID.
/// </summary>
public abstract class CutConnectionSpecification
{
    protected abstract Task<IFreshDatabase> Fresh();

    /// <summary>How far two bytes that are tried lie apart; one tries all.</summary>
    protected abstract int Step { get; }

    [Fact]
    public async Task a_cut_after_any_byte_of_the_client_loses_nothing()
    {
        await using var post = new CutPost(new OutboxWorld(await Fresh()));
        var whole = await post.Send(new SmtpTape());
        for (var most = 0; most <= whole.FromClient.Length; most += Step)
        {
            Judge(post, await post.Send(new SmtpTape { MostFromClient = most }), $"{most} bytes of the client");
        }

        await JudgeBooks(post);
    }

    [Fact]
    public async Task a_cut_after_any_byte_of_the_server_loses_nothing()
    {
        await using var post = new CutPost(new OutboxWorld(await Fresh()));
        var whole = await post.Send(new SmtpTape());
        for (var most = 0; most <= whole.FromServer.Length; most += Step)
        {
            Judge(post, await post.Send(new SmtpTape { MostFromServer = most }), $"{most} bytes of the server");
        }

        await JudgeBooks(post);
    }

    private static void Judge(CutPost post, SmtpTape tape, string cut)
    {
        var hadAll = Text(tape.FromClient).Contains("\r\n.\r\n", StringComparison.Ordinal);
        var saidSo = Text(tape.FromServer).Contains("queued as", StringComparison.Ordinal) && EndsLine(tape);
        Assert.Equal((cut, hadAll && !saidSo ? 2 : 1), (cut, post.Copies.Count));
        Assert.Equal((cut, saidSo ? 0 : 1), (cut, post.Retried));
        Assert.Equal((cut, 1), (cut, post.Copies.Select(copy => copy.Mail.MessageId).Distinct().Count()));
    }

    private async Task JudgeBooks(CutPost post)
    {
        var world = post.World;
        Assert.True(post.Sent > (Step == 1 ? 150 : 5), $"{post.Sent} dialogues");
        Assert.Equal(post.Sent, await world.Count(new($"select count(*) from outbox where state = 'sent'")));
        Assert.Equal(post.Sent, await world.Count(new($"select count(*) from outbox")));
        Assert.Equal(post.Sent, await world.Count(new($"select count(*) from invites where delivery_state = 'sent'")));
        var activity = (await world.Activity()).CountBy(action => action).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(post.Sent, activity["invite.mailed"]);
        Assert.Equal(post.RetriedInAll, activity["invite.mail_deferred"]);
        Assert.Equal(2, activity.Count);
    }

    /// <summary>The goodbye may follow the answer to the mail.</summary>
    private static bool EndsLine(SmtpTape tape)
    {
        var said = Text(tape.FromServer);
        return said.IndexOf('\n', said.IndexOf("queued as", StringComparison.Ordinal)) > 0;
    }

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}

/// <summary>Sends one invitation after the other, each over a connection of its own that is taped.</summary>
internal sealed class CutPost(OutboxWorld world) : IAsyncDisposable
{
    private readonly SmtpSink sink = SmtpSink.Start();
    private Guid? organization;
    private int seen;

    public OutboxWorld World => world;

    /// <summary>How many mails were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>What the server has kept of the last mail.</summary>
    public IReadOnlyList<SmtpDialogue> Copies { get; private set; } = [];

    /// <summary>How many attempts followed the first one of the last mail.</summary>
    public int Retried { get; private set; }

    public int RetriedInAll { get; private set; }

    public async Task<SmtpTape> Send(SmtpTape tape)
    {
        organization ??= await world.Organization();
        await world.Invite(organization.Value, $"guest{++Sent:D5}@example.com");
        sink.Tape(tape);
        Assert.Equal(1, await Attempt());
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        Retried = await Attempt();
        RetriedInAll += Retried;
        var kept = sink.Accepted;
        Copies = [.. kept.Skip(seen)];
        seen = kept.Count;
        return tape;
    }

    public async ValueTask DisposeAsync()
    {
        await sink.DisposeAsync();
        await world.DisposeAsync();
    }

    /// <summary>A new delivery each time: no connection is kept, and the goodbye belongs to the dialogue.</summary>
    private async Task<int> Attempt()
    {
        var settings = new SmtpSettings("127.0.0.1", sink.Port, SmtpSecurity.None, null, null);
        await using var delivery = new SmtpDelivery(settings, world.Clock);
        using var node = world.Node(lines: 1, delivery: delivery);
        return await node.RunOnce();
    }
}
