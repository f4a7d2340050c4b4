using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Shield;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>The one transaction that creates invites: older ones out, new ones in, mails promised, activity told, count kept, budgets spent.</summary>
internal sealed class InviteWrite
{
    private readonly int? insteadAt;
    private readonly IReadOnlyList<Invite> invites;
    private readonly IReadOnlyDictionary<string, Invite> byKey;
    private readonly int insertAt;
    private readonly Spending spending;

    public InviteWrite(
        Dialect dialect,
        MailSettings mail,
        Budgets budgets,
        Caller caller,
        Place place,
        InviteLife life,
        DateTimeOffset now,
        IReadOnlyList<CombinedDraft> drafts,
        Invite? insteadOf = null
    )
    {
        var organization = place.OrganizationId;
        var rows = drafts
            .Select(draft => new NewInvite(draft, Compose(draft.Draft, mail, caller, place, life, now)))
            .ToList();
        invites = [.. rows.Select(row => row.Invite)];
        byKey = rows.ToDictionary(row => row.Draft.Target.Key, row => row.Invite, StringComparer.Ordinal);

        var statements = new List<Statement>();
        string[] keys = insteadOf is null ? [.. byKey.Keys] : [.. byKey.Keys, KeyOf(insteadOf)];
        statements.AddRange(dialect.Lock(keys.Distinct().Select(key => $"{organization}:{key}")));
        if (insteadOf is not null)
        {
            insteadAt = statements.Count;
            statements.Add(ReaddressWrite.End(insteadOf, invites[0], caller, now));
        }

        statements.Add(Replace(organization, caller.User.Uuid, now, rows));
        insertAt = statements.Count;
        statements.Add(Insert(organization, caller, now, rows));
        if (invites.Where(invite => invite.EmailingAttemptMade).Select(InviteMails.Of).ToList() is { Count: > 0 } mails)
        {
            statements.Add(Outbox.QueueAll(mails, now));
        }

        statements.Add(
            ActivityLog.AppendAll([
                .. invites.Select(invite =>
                    Entry.OfInvite(organization, now, caller.Actor, Actions.InviteCreated, invite.Id)
                ),
                .. insteadOf is null
                    ? Array.Empty<Entry>()
                    : [Entry.OfInvite(organization, now, caller.Actor, Actions.InviteReaddressed, insteadOf.Id)],
            ])
        );
        statements.Add(TellReplaced(organization, caller, now, invites));
        statements.Add(LiveCount.Add(dialect, organization, Growth(organization, invites)));
        spending = budgets.Spend(now, Expenses(caller, organization, rows));
        statements.AddRange(spending.Statements);
        Statements = statements;
    }

    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>All drafts became rows: nobody was a member, no other invite for an address slipped in.</summary>
    public bool IsComplete(int[] counts) => IsInserted(counts) && spending.Refusal(counts) is null;

    /// <summary>The budget that alone stood in the way, or null.</summary>
    public BudgetSpent? Overdrawn(int[] counts) => IsInserted(counts) ? spending.Refusal(counts) : null;

    /// <summary>How many older invites gave way.</summary>
    public int Replaced(int[] counts) => counts[insertAt - 1] + (insteadAt is null ? 0 : 1);

    public Invite[] InOrderOf(IReadOnlyList<InviteDraft> drafts) =>
        drafts.Select(draft => byKey[draft.Target.Key]).ToArray();

    /// <summary>The invite that was to give way had ended, or was out of the caller's reach by then.</summary>
    public bool IsTooLate(int[] counts) => insteadAt is { } at && counts[at] != 1;

    private bool IsInserted(int[] counts) => counts[insertAt] == invites.Count && !IsTooLate(counts);

    private static string KeyOf(Invite invite) => EmailAddress.Parse(invite.TargetEmail)!.Key;

    private static IEnumerable<Expense> Expenses(Caller caller, Guid organization, IReadOnlyList<NewInvite> rows) =>
        [
            .. Expense.Creates(caller.User.Uuid, organization, rows.Count),
            .. rows.Where(row => row.Invite.EmailingAttemptMade)
                .SelectMany(row => Expense.Mail(organization, row.AddressHash)),
        ];

    private static Invite Compose(
        InviteDraft draft,
        MailSettings mail,
        Caller caller,
        Place place,
        InviteLife life,
        DateTimeOffset now
    ) =>
        new(
            Ids.New(now),
            place.OrganizationId,
            draft.Target.Text,
            draft.FirstName,
            mail.CanMail && draft.SendEmail,
            draft.Level,
            caller.User,
            now,
            now,
            draft.Message,
            ProjectAccessJson.Write(draft.ProjectAccess),
            now + life.In(place, draft.Lifetime),
            EndedAs: null
        )
        {
            Metadata = draft.Metadata,
            Locale = draft.Locale,
            Delivery =
                mail.CanMail && draft.SendEmail ? new MailTruth(DeliveryStates.Queued, null, now) : MailTruth.None,
            MailedAt = mail.CanMail && draft.SendEmail ? now : null,
        };

    private static Statement Replace(Guid organization, Guid by, DateTimeOffset now, IEnumerable<NewInvite> rows) =>
        new(
            $"""
            update invites
            set ended_at = {now}, ended_as = {Endings.Replaced}, ended_by = {by}, updated_at = {now}, replaced_by = v.column1
            from (values {rows.Select(row => new Statement(
                $"({row.Invite.Id}, {row.Draft.Target.Key}, {row.Replaces})"
            ))}) as v
            where organization_id = {organization} and email_key = v.column2 and ended_at is null
              and (v.column3 is null or id = v.column3)
            """
        );

    private static Statement Insert(
        Guid organization,
        Caller caller,
        DateTimeOffset now,
        IEnumerable<NewInvite> rows
    ) =>
        new(
            $"""
            insert into invites (id, organization_id, target_email, email_key, first_name, message, level,
                                 private_project_access, emailing_attempt_made, created_by_id, created_at,
                                 updated_at, expires_at, address_hash, generation, name_key, metadata, locale,
                                 delivery_state, delivery_at, mailed_at)
            select v.column1, {organization}, v.column2, v.column3, v.column4, v.column5, v.column6,
                   v.column7, v.column8, {caller.User.Id}, {now}, {now}, v.column9, v.column10, 1, v.column11,
                   v.column12, v.column13, v.column14, v.column15, v.column15
            from (values {rows.Select(row => row.Values)}) as v
            where not exists (
              select 1 from users u join memberships m on m.user_id = u.id
              where u.email_key = v.column3 and m.organization_id = {organization})
            on conflict do nothing
            """
        );

    /// <remarks>SQLite keeps the order of a cross join; left to choose, it walks the organization for twenty rows.</remarks>
    private static Statement TellReplaced(
        Guid organization,
        Caller caller,
        DateTimeOffset now,
        IEnumerable<Invite> invites
    ) =>
        new(
            $"""
            insert into activity (id, organization_id, at, actor_type, actor_id, action, subject_type, subject_id)
            select v.column1, {organization}, {now}, {caller.Actor.Type}, {caller.Actor.Id}, {Actions.InviteReplaced}, 'invite', i.id
            from (values {invites.Select(invite => new Statement($"({Ids.New(now)}, {invite.Id})"))}) as v
            cross join invites i where i.replaced_by = v.column2 and i.organization_id = {organization}
            """
        );

    private static Statement Growth(Guid organization, IReadOnlyCollection<Invite> invites) =>
        new(
            $"""
            {invites.Count} - (select count(*) from invites where organization_id = {organization}
              and replaced_by in ({invites.Select(invite => invite.Id).ToList()}))
            """
        );
}

/// <summary>A draft and the invite it becomes.</summary>
internal sealed record NewInvite(CombinedDraft Combined, Invite Invite)
{
    public InviteDraft Draft => Combined.Draft;

    public Guid? Replaces => Combined.Replaces;

    public string AddressHash => Guestlist.AddressHash.Of(Draft.Target.Key);

    /// <summary>The row of the insert's values.</summary>
    public Statement Values =>
        new(
            $"""
            ({Invite.Id}, {Invite.TargetEmail}, {Draft.Target.Key}, {Invite.FirstName}, {Invite.Message}, {Invite.Level},
             {Invite.PrivateProjectAccess}, {Invite.EmailingAttemptMade}, {Invite.ExpiresAt}, {AddressHash},
             {NameKey.Of(Invite.FirstName)}, {Invite.Metadata}, {Invite.Locale}, {Invite.Delivery.State},
             {Invite.Delivery.At})
            """
        );
}
