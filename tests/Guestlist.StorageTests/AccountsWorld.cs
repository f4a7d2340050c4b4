using Guestlist.Access;
using Guestlist.ApiKeys;
using Guestlist.Delivery;
using Guestlist.Invites;
using Guestlist.Members;
using Guestlist.Organizations;
using Guestlist.Shield;
using Guestlist.Storage;
using Guestlist.Users;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>People with accounts, keys and organizations, who act through the use cases.</summary>
public sealed class AccountsWorld(IFreshDatabase fresh) : IAsyncDisposable
{
    public const string Password = "correct horse battery";
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly OutboxSignal signal = new();

    public Database Database => fresh.Database;

    public FakeTimeProvider Clock { get; } = new(Noon);

    public Passwords Passwords { get; } = new(iterations: 1);

    public ChangeLevel ChangeLevel => new(Database, new GetMember(Database), Clock);

    public RemoveMember RemoveMember => new(Database, new GetMember(Database), Clock);

    public DeleteOrganization DeleteOrganization => new(Database);

    public DeleteUser DeleteUser => new(Database, Clock);

    public ResetPassword ResetPassword => new(Database, Passwords, Clock);

    public VerifyEmail VerifyEmail => new(Database, Clock);

    public AskForReset AskForReset => AskForResetWithin(BudgetLimits.Off);

    /// <summary>Whether mails leave; they do unless told otherwise.</summary>
    public MailSettings Mail { get; init; } = new(Configured: true, "https://guests.example.com");

    public AskForReset AskForResetWithin(BudgetLimits limits) => new(Database, Mail, new Budgets(limits), Clock);

    public AskForVerification AskForVerificationWithin(BudgetLimits limits) =>
        new(Database, Mail, new Budgets(limits), signal, Clock);

    /// <summary>Somebody signs up with an organization of their own.</summary>
    public async Task<Soul> SignsUp(string name)
    {
        var draft = new SignUpDraft(
            name,
            "",
            EmailAddress.Parse($"{name}@example.com")!,
            Password,
            $"{name} Ltd",
            null
        );
        var policy = new SignUpPolicy(Open: true, NeedsSetupCode: false);
        var signedUp = Got(await new SignUp(Database, Passwords, policy, Clock).Handle(draft));
        return new Soul(this, name, signedUp.UserUuid, signedUp.Token);
    }

    /// <summary>Somebody signs up and becomes a member of another's organization too.</summary>
    public async Task<Soul> Joins(string name, Guid organization, Level level)
    {
        var soul = await SignsUp(name);
        await Database.Write([
            new(
                $"""
                insert into memberships (id, organization_id, user_id, level, joined_at, updated_at)
                select {Ids.New(Clock.Now())}, {organization}, id, {level}, {Clock.Now()}, {Clock.Now()}
                from users where uuid = {soul.Uuid}
                """
            ),
            new($"update users set current_organization_id = {organization} where uuid = {soul.Uuid}"),
        ]);
        return soul;
    }

    /// <summary>The caller invites somebody into the organization.</summary>
    public Task<Outcome<IReadOnlyList<Invite>>> Invite(Caller caller, string email)
    {
        var create = new CreateInvites(
            Database,
            Mail,
            new InviteLife(TimeSpan.FromDays(7)),
            new Budgets(BudgetLimits.Off),
            signal,
            Clock
        );
        var draft = new InviteDraft(
            EmailAddress.Parse(email)!,
            "",
            Level: Level.Member,
            Message: null,
            ProjectAccess: null,
            SendEmail: true,
            CombinePending: false
        );
        return create.Handle(caller, caller.Place!, [draft], inList: false);
    }

    /// <summary>A link as the dispatcher would have mailed it.</summary>
    public async Task<string> Mailed(Soul to, string purpose, TimeSpan lifetime)
    {
        var secret = Secret.Mint();
        await Database.Write([
            new(
                $"""
                insert into account_tokens (token_hash, user_id, purpose, email_key, expires_at)
                select {secret.Hash}, id, {purpose}, email_key, {Clock.Now()
                    + lifetime} from users where uuid = {to.Uuid}
                """
            ),
        ]);
        return secret.Value;
    }

    public Task<long> Count(Statement statement) => Database.Count(statement);

    public Task<long> OwnersOf(Guid organization) =>
        Count(new($"select count(*) from memberships where organization_id = {organization} and level = 15"));

    public static T Got<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.Succeeded(out var value, out var refusal), refusal?.ToString());
        return value;
    }

    public ValueTask DisposeAsync()
    {
        signal.Dispose();
        Passwords.Dispose();
        return fresh.DisposeAsync();
    }
}

/// <summary>Somebody with an account and a session.</summary>
public sealed record Soul(AccountsWorld World, string Name, Guid Uuid, Secret Session)
{
    public EmailAddress Email => EmailAddress.Parse($"{Name}@example.com")!;

    /// <summary>The person as a caller about an organization, their current one unless told otherwise; null once signed out.</summary>
    public Task<Caller?> Asks(Guid? organization = null) =>
        new FindCaller(World.Database, World.Clock).BySession(Session.Value, new OrganizationReference(organization));

    /// <summary>The same, by a key.</summary>
    public Task<Caller?> AsksBy(IssuedKey key, Guid? organization = null) =>
        new FindCaller(World.Database, World.Clock).ByKey(key.Value.Value, new OrganizationReference(organization));

    /// <summary>Their current organization.</summary>
    public async Task<Guid> Organization() => (await Asks())!.Place!.OrganizationId;

    public async Task<Outcome<IssuedKey>> Key(params Guid[] organizations)
    {
        var caller = await Asks();
        return await Key(caller!.User.Id, organizations);
    }

    /// <summary>The same when their session was looked at a while ago.</summary>
    public Task<Outcome<IssuedKey>> Key(long userId, params Guid[] organizations) =>
        new CreateApiKey(World.Database, World.Clock).Handle(
            userId,
            "key",
            new KeyReach([KeyScopes.Everything], [], organizations),
            Session.Value
        );
}
