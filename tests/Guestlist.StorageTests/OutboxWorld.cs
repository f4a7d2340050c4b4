using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Guestlist.StorageTests;

/// <summary>An outbox with people around it: a clock to move, mails to queue and a post office that takes or refuses.</summary>
public sealed class OutboxWorld(IFreshDatabase fresh) : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private int people;

    public Database Database => fresh.Database;

    public FakeTimeProvider Clock { get; } = new(Noon);

    public PostOffice Office { get; } = new();

    public ValueTask DisposeAsync() => fresh.DisposeAsync();

    /// <summary>A node's dispatcher; several of them are several nodes.</summary>
    public OutboxDispatcher Node(int lines = 4, Func<bool>? mayRun = null, IMailDelivery? delivery = null)
    {
        var mime = new MimeMail(new Mailbox("Guestlist", "guestlist@example.com"), "example.com", Clock);
        return new OutboxDispatcher(
            Database,
            [
                new InviteMail(mime, Invites),
                new InviteReminder(mime, Invites),
                new DigestMail(mime, facts => Says(string.Join('\n', Told(facts)), facts.Locale)),
                new MemberJoinedMail(
                    mime,
                    facts => Says($"{facts.FirstName} joined {facts.Organization}", facts.Locale)
                ),
                new AccountMail(
                    MailKinds.PasswordReset,
                    AccountMail.ResetLifetime,
                    mime,
                    facts => Says(facts.Secret.Value)
                ),
            ],
            delivery ?? Office,
            new DispatcherSettings(mayRun ?? (() => true), () => 0.5) { Lines = lines },
            Clock,
            NullLogger<OutboxDispatcher>.Instance
        );
    }

    public async Task<Guid> Organization(string name = "Acme", bool joinMails = true)
    {
        var id = Ids.New(Clock.Now());
        await Run(
            new Statement(
                $"""
                insert into organizations (id, name, slug, members_can_invite, is_member_join_email_enabled, metadata,
                                           created_at, updated_at)
                values ({id}, {name}, {id.ToString()}, {true}, {joinMails}, '', {Clock.Now()}, {Clock.Now()})
                """
            )
        );
        return id;
    }

    public async Task<Guid> Member(Guid organization, string name)
    {
        var uuid = await Person(name);
        await Run(
            new Statement(
                $"""
                insert into memberships (id, organization_id, user_id, level, joined_at, updated_at)
                select {Ids.New(Clock.Now())}, {organization}, id, 1, {Clock.Now()}, {Clock.Now()}
                from users where uuid = {uuid}
                """
            )
        );
        return uuid;
    }

    public async Task<Guid> Person(string name)
    {
        var uuid = Ids.New(Clock.Now());
        var address = $"{name}{++people}@example.com";
        await Run(
            new Statement(
                $"""
                insert into users (uuid, first_name, last_name, email, email_key, is_active, created_at, updated_at)
                values ({uuid}, {name}, '', {address}, {address}, {true}, {Clock.Now()}, {Clock.Now()})
                """
            )
        );
        return uuid;
    }

    /// <summary>An invite with its queued mail.</summary>
    public async Task<Guid> Invite(Guid organization, string address, TimeSpan? lifetime = null)
    {
        var id = Ids.New(Clock.Now());
        var (now, expires) = (Clock.Now(), Clock.Now() + (lifetime ?? TimeSpan.FromDays(7)));
        await Run(
            new Statement(
                $"""
                insert into invites (id, organization_id, target_email, email_key, first_name, level,
                                     emailing_attempt_made, created_at, updated_at, expires_at, address_hash, generation)
                values ({id}, {organization}, {address}, {address}, '', 1, {true}, {now}, {now}, {expires},
                        {AddressHash.Of(address)}, 1)
                """
            ),
            Outbox.Queue(new MailToSend(MailKinds.Invite, $"invite.{id:N}.1", organization, id), now)
        );
        return id;
    }

    public Task End(Guid invite, string how) =>
        Run(new Statement($"update invites set ended_at = {Clock.Now()}, ended_as = {how} where id = {invite}"));

    public Task Queue(MailToSend mail) => Run(Outbox.Queue(mail, Clock.Now()));

    public Task Run(params Statement[] statements) => Database.Write(statements);

    public async Task<OutboxItem> MailOf(Guid subject) =>
        (await new ListOutbox(Database).Handle()).Items.Single(item => item.SubjectId == subject);

    public Task<long> Count(Statement statement) => Database.Count(statement);

    public Task<List<string>> Activity() =>
        Database.Query(new Statement($"select action from activity order by seq"), row => row.Text(0));

    private static IEnumerable<string> Told(DigestFacts facts) =>
        facts.Invites.Select(invite => $"{invite.Address} {invite.Because}").Prepend($"{facts.Count} stuck");

    private static ValueTask<Letter> Invites(InviteFacts facts) =>
        Says($"join/{facts.Secret.Value}", facts.Locale, $"unsubscribe/{facts.Unsubscribe!.Value}");

    private static ValueTask<Letter> Says(string text, string? locale = null, string? unsubscribe = null) =>
        new(
            new Letter("A mail", text, $"<p>{text}</p>")
            {
                Language = locale ?? Locales.Default,
                Unsubscribe = unsubscribe,
            }
        );
}
