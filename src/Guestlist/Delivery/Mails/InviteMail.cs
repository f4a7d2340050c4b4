using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Delivery.Mails;

/// <summary>What an invitation says.</summary>
/// <param name="Organization">Its name.</param>
/// <param name="InviterFirstName">Null when the inviter's account is gone.</param>
/// <param name="Inviter">Who reads answers; null when the account is gone.</param>
/// <param name="TargetEmail">Whom it goes to.</param>
/// <param name="FirstName">The invitee's, as the inviter gave it; may be empty.</param>
/// <param name="Message">The inviter's personal words, as typed, or null.</param>
/// <param name="Level">What the invitee will be.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
/// <param name="Secret">The end of the link.</param>
public sealed record InviteFacts(
    string Organization,
    string? InviterFirstName,
    Mailbox? Inviter,
    string TargetEmail,
    string FirstName,
    string? Message,
    Level Level,
    DateTimeOffset ExpiresAt,
    Secret Secret
)
{
    /// <summary>The language wanted for it: the invite's own, else the organization's; null when nobody chose.</summary>
    public string? Locale { get; init; }

    /// <summary>The end of the link that stops such mails; null leaves it out.</summary>
    public Secret? Unsubscribe { get; init; }
}

/// <summary>The invitation. Every attempt carries a secret of its own, whose hash is stored with the claim.</summary>
public class InviteMail(MimeMail mime, Func<InviteFacts, ValueTask<Letter>> compose) : MailKind
{
    /// <inheritdoc/>
    public override string Name => MailKinds.Invite;

    /// <summary>Further reasons not to send it: branches of a <c>case</c> in SQL over the invite <c>i</c>.</summary>
    protected virtual Fragment MoreReasons => new("");

    /// <inheritdoc/>
    public override Statement WhyNot(MailClaim claim, DateTimeOffset now) =>
        new(
            $"""
            coalesce((
              select case
                when i.ended_at is not null then 'The invite was ' || i.ended_as || '.'
                when i.expires_at <= {now} then 'The invite has expired.'
                when exists (
                  select 1 from outbox newer
                  where newer.subject_id = i.id and newer.kind in ({MailKinds.Invite}, {Name}) and newer.seq > {claim.Mail.Seq}
                ) then 'A newer mail took its place.'
                {MoreReasons}
                else {Suppressed.WhyNot} end
              from invites i
              where i.organization_id = {claim.Mail.OrganizationId} and i.id = {claim.Mail.SubjectId}
            ), 'The invite is gone.')
            """
        );

    /// <inheritdoc/>
    public override Preparation Prepare(MailClaim claim, DateTimeOffset now)
    {
        var secret = Secret.Mint();
        var unsubscribe = Secret.Mint();
        InviteFacts? facts = null;
        return new Preparation(
            [
                StoreLink(claim, secret, now),
                UnsubscribeLinks.Store(claim, unsubscribe, now),
                Read(claim).Into(row => Map(row, secret) with { Unsubscribe = unsubscribe }, read => facts = read),
            ],
            async () =>
                facts is null
                    ? null
                    : mime.Write(await compose(facts), facts.TargetEmail, facts.Inviter, claim.Mail.MessageId)
        );
    }

    /// <inheritdoc/>
    /// <remarks>Only a suppression is the recipient's matter; of the other reasons the invite itself tells.</remarks>
    public override IEnumerable<Statement> Skipped(MailClaim claim, DateTimeOffset now)
    {
        var suppressed = new Statement(
            $"""
            {Suppressed.WhyNot} <> ''
            and exists (select 1 from outbox o where {claim.SkippedAt(now)} and o.detail = {Suppressed.WhyNot})
            """
        );
        yield return InviteTruth.Write(
            claim,
            DeliveryStates.Suppressed,
            new Statement($"{Suppressed.WhyNot}"),
            now,
            suppressed
        );
        if (claim.Mail is { OrganizationId: { } organization, SubjectId: { } invite })
        {
            yield return ActivityLog.Append(
                Entry.OfInvite(organization, now, Actor.System, Actions.InviteMailSuppressed, invite),
                new(
                    $"exists (select 1 from invites i where i.organization_id = {organization} and i.id = {invite} and {suppressed})"
                )
            );
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Statement> Settled(
        MailClaim claim,
        string state,
        string words,
        DateTimeOffset now,
        Statement onlyIf
    ) =>
        state == MailStates.Sent
            ? InviteTruth.Statements(claim, DeliveryStates.Sent, Actions.InviteMailed, words, now, onlyIf)
            : InviteTruth.Statements(claim, DeliveryStates.Failed, Actions.InviteMailFailed, words, now, onlyIf);

    /// <inheritdoc/>
    public override IEnumerable<Statement> Deferred(
        MailClaim claim,
        string words,
        DateTimeOffset now,
        Statement onlyIf
    ) => InviteTruth.Statements(claim, DeliveryStates.Deferred, Actions.InviteMailDeferred, words, now, onlyIf);

    private static Statement StoreLink(MailClaim claim, Secret secret, DateTimeOffset now) =>
        new(
            $"""
            insert into invite_links (secret_hash, organization_id, invite_id, kind, generation, created_at)
            select {secret.Hash}, i.organization_id, i.id, 'mailed', i.generation, {now}
            from outbox o
            join invites i on i.organization_id = o.organization_id and i.id = o.subject_id
            where {claim.Fence} and i.ended_at is null
            """
        );

    private static Statement Read(MailClaim claim) =>
        new(
            $"""
            select org.name, u.first_name, u.last_name, u.email, i.target_email, i.first_name, i.message, i.level,
                   i.expires_at, coalesce(i.locale, org.locale)
            from outbox o
            join invites i on i.organization_id = o.organization_id and i.id = o.subject_id
            join organizations org on org.id = i.organization_id
            left join users u on u.id = i.created_by_id
            where {claim.Fence} and i.ended_at is null
            """
        );

    private static InviteFacts Map(Row row, Secret secret) =>
        new(
            row.Text(0),
            row.TextOrNull(1),
            row.TextOrNull(3) is { } address ? new Mailbox($"{row.Text(1)} {row.Text(2)}", address) : null,
            row.Text(4),
            row.Text(5),
            row.TextOrNull(6),
            row.Level(7),
            row.Time(8),
            secret
        )
        {
            Locale = row.TextOrNull(9),
        };
}
