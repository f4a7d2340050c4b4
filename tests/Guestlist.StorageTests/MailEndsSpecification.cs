using Guestlist.Delivery;
using Guestlist.Storage;
using Guestlist.TestKit;
using Xunit;
using Phase = Guestlist.TestKit.SmtpPhase;

namespace Guestlist.StorageTests;

/// <summary>Every way an attempt can end, and what then stands in the outbox, on the invite and in its history.</summary>
public abstract class MailEndsSpecification
{
    private const string Says = "5.1.1 <ann@example.com> says the server";
    private const string Told = "5.1.1 <(address)> says the server";

    protected abstract Task<IFreshDatabase> Fresh();

    [Fact]
    public async Task a_reply_decides_where_it_speaks_of_the_mail() =>
        await Judge([
            .. Later(Phase.Connect, 421, 554),
            .. Later(Phase.Hello, 421, 451, 550),
            .. Later(Phase.StartTls, 421, 454, 501),
            .. Later(Phase.Auth, 421, 454, 530, 535, 538),
            new(
                Phase.Auth,
                rule => rule.Reply(534, Says),
                DeliveryStates.Deferred,
                "The mail server refused the account."
            ),
            .. Later(Phase.Mail, 421, 450, 452, 354, 535),
            .. Never(Phase.Mail, 501, 550, 553),
            .. Later(Phase.Recipient, 421, 450, 451, 354, 534),
            .. Never(Phase.Recipient, 550, 551, 553),
            .. Later(Phase.Data, 421, 451, 530),
            .. Never(Phase.Data, 503, 554),
            .. Later(Phase.FinalDot, 354, 421, 451, 452),
            .. Never(Phase.FinalDot, 552, 554),
            .. Account(Phase.Mail, Phase.Recipient, Phase.FinalDot),
            new MailEnd(Phase.FinalDot, rule => rule.Reply(250, Says), DeliveryStates.Sent, "250 " + Says),
            new MailEnd(Phase.FinalDot, rule => rule.Reply(251, Says), DeliveryStates.Sent, "251 " + Says),
        ]);

    [Fact]
    public async Task a_yes_in_place_of_go_on_is_no_delivery() =>
        await Judge([new(Phase.Data, rule => rule.Reply(250, Says), DeliveryStates.Deferred, $"250 {Says}")]);

    [Fact]
    public async Task a_cut_in_any_phase_is_tried_again() =>
        await Judge([
            Cut(Phase.Connect, "The mail server could not be reached."),
            Cut(Phase.Hello, "The mail server could not be reached."),
            Cut(Phase.StartTls, "The mail server could not be reached."),
            Cut(Phase.Auth, "The connection to the mail server was lost when signing in."),
            Cut(Phase.Mail, "The connection to the mail server was lost before the sender was accepted."),
            Cut(Phase.Recipient, "The connection to the mail server was lost before the recipient was accepted."),
            Cut(Phase.Data, "The connection to the mail server was lost while the message was handed over."),
            Cut(Phase.FinalDot, "The connection to the mail server was lost while the message was handed over."),
        ]);

    [Fact]
    public async Task a_silence_in_any_phase_is_tried_again() =>
        await Judge([
            Silence(Phase.Connect, 2, "when connecting"),
            Silence(Phase.Hello, 2, "when connecting"),
            Silence(Phase.StartTls, 2, "when connecting"),
            Silence(Phase.Auth, 2, "when signing in"),
            Silence(Phase.Mail, 5, "before the sender was accepted"),
            Silence(Phase.Recipient, 5, "before the recipient was accepted"),
            Silence(Phase.Data, 12, "while the message was handed over"),
            Silence(Phase.FinalDot, 12, "while the message was handed over"),
        ]);

    [Fact]
    public async Task a_certificate_that_nobody_vouches_for_is_tried_again() =>
        await Judge([
            new MailEnd(
                Phase.StartTls,
                _ => { },
                DeliveryStates.Deferred,
                "The mail server's TLS certificate or handshake was refused."
            ),
        ]);

    private async Task Judge(MailEnd[] ends)
    {
        await using var world = new OutboxWorld(await Fresh());
        foreach (var end in ends)
        {
            var invite = await world.Invite(await world.Organization(), "ann@example.com");
            await MailAttempt.Fails(world, end);
            await Stands(world, invite, end);
            if (end.State == DeliveryStates.Deferred)
            {
                await IsSentLater(world, invite, end);
            }
            else
            {
                await StaysEnded(world, invite, end);
            }
        }
    }

    private static async Task Stands(OutboxWorld world, Guid invite, MailEnd end)
    {
        var mail = await world.MailOf(invite);
        var (state, action) = end.State switch
        {
            DeliveryStates.Sent => (MailStates.Sent, "invite.mailed"),
            DeliveryStates.Failed => (MailStates.Failed, "invite.mail_failed"),
            _ => (MailStates.Queued, "invite.mail_deferred"),
        };
        var told = end.Words.Replace(Says, Told, StringComparison.Ordinal);
        Assert.Equal((end.Name, state, end.Words), (end.Name, mail.State, mail.Detail));
        Assert.Equal((end.Name, 1L), (end.Name, mail.Attempt));
        Assert.Equal((end.Name, $"{end.State} {told}"), (end.Name, await Delivery(world, invite)));
        Assert.Equal([$"{end.Name} {action} {told}"], await History(world, invite, end));
    }

    /// <summary>The operator or the server has repaired what was wrong.</summary>
    private static async Task IsSentLater(OutboxWorld world, Guid invite, MailEnd end)
    {
        Assert.Equal((end.Name, 0), (end.Name, await MailAttempt.Succeeds(world)));
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((end.Name, 1), (end.Name, await MailAttempt.Succeeds(world)));

        var mail = await world.MailOf(invite);
        Assert.Equal((end.Name, MailStates.Sent, 2L), (end.Name, mail.State, mail.Attempt));
        Assert.StartsWith(DeliveryStates.Sent, await Delivery(world, invite), StringComparison.Ordinal);
        Assert.Equal($"{end.Name} invite.mailed", (await History(world, invite, end))[1][..(end.Name.Length + 14)]);
    }

    private static async Task StaysEnded(OutboxWorld world, Guid invite, MailEnd end)
    {
        world.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal((end.Name, 0), (end.Name, await MailAttempt.Succeeds(world)));
        Assert.Single(await History(world, invite, end));
    }

    private static async Task<string> Delivery(OutboxWorld world, Guid invite) =>
        (
            await world.Database.Query(
                new Statement(
                    $"select delivery_state || ' ' || coalesce(delivery_detail, '') from invites where id = {invite}"
                ),
                row => row.Text(0)
            )
        ).Single();

    private static Task<List<string>> History(OutboxWorld world, Guid invite, MailEnd end) =>
        world.Database.Query(
            new Statement(
                $"select action || ' ' || coalesce(detail, '') from activity where subject_id = {invite} order by seq"
            ),
            row => $"{end.Name} {row.Text(0)}"
        );

    private static IEnumerable<MailEnd> Later(Phase phase, params int[] codes) =>
        codes.Select(code => Reply(phase, code, DeliveryStates.Deferred));

    private static IEnumerable<MailEnd> Never(Phase phase, params int[] codes) =>
        codes.Select(code => Reply(phase, code, DeliveryStates.Failed));

    /// <summary>The server wants a sign-in after all: the operator's to repair, and not held against the mail.</summary>
    private static IEnumerable<MailEnd> Account(params Phase[] phases) =>
        phases.Select(phase => new MailEnd(
            phase,
            rule => rule.Reply(530, Says),
            DeliveryStates.Deferred,
            "530 The mail server wants an account."
        ));

    private static MailEnd Reply(Phase phase, int code, string state) =>
        new(phase, rule => rule.Reply(code, Says), state, $"{code} {Says}");

    private static MailEnd Cut(Phase phase, string words) =>
        new(phase, rule => rule.Cut(), DeliveryStates.Deferred, words);

    private static MailEnd Silence(Phase phase, int minutes, string where) =>
        new(
            phase,
            rule => rule.Stall(),
            DeliveryStates.Deferred,
            $"The mail server did not answer in time {where}.",
            minutes
        );
}
