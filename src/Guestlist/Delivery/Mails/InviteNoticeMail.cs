using Guestlist.Storage;
using MimeKit;

namespace Guestlist.Delivery.Mails;

/// <summary>What a notice about an invite says.</summary>
/// <param name="Kind">A word of <see cref="MailKinds"/>: what happened.</param>
/// <param name="Organization">Its name.</param>
/// <param name="OrganizationId">Its id.</param>
/// <param name="InviteId">Which invite.</param>
/// <param name="TargetEmail">Whom it is for.</param>
/// <param name="FirstName">The invitee's, as the inviter gave it; may be empty.</param>
/// <param name="ExpiresAt">When it expires or did.</param>
/// <param name="AskedBy">Who asks to be the one invited; null in other notices.</param>
/// <param name="To">Whom the notice goes to.</param>
/// <param name="Locale">The organization's language, or null.</param>
public sealed record InviteNoticeFacts(
    string Kind,
    string Organization,
    Guid OrganizationId,
    Guid InviteId,
    string TargetEmail,
    string FirstName,
    DateTimeOffset ExpiresAt,
    string? AskedBy,
    string To,
    string? Locale
);

/// <summary>A notice about an invite to its inviter or to an admin, as long as what it tells still waits for them.</summary>
/// <param name="name">A word of <see cref="MailKinds"/>.</param>
/// <param name="waits">A condition in SQL over the invite <c>i</c>.</param>
/// <param name="mime">Writes messages.</param>
/// <param name="compose">Finds the words.</param>
public sealed class InviteNoticeMail(
    string name,
    Fragment waits,
    MimeMail mime,
    Func<InviteNoticeFacts, ValueTask<Letter>> compose
) : MailKind
{
    /// <summary>The invitee of an expired invite asks for a new link.</summary>
    public static readonly Fragment RenewalWaits = new("i.renewal_asked_at is not null");

    /// <summary>Somebody asks to be the one invited.</summary>
    public static readonly Fragment ReaddressWaits = new("i.readdress_user_id is not null");

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override Statement WhyNot(MailClaim claim, DateTimeOffset now) =>
        new(
            $"""
            coalesce((
              select case
                when i.ended_at is not null then 'The invite was ' || i.ended_as || '.'
                when not ({waits}) then 'It was answered already.'
                when not exists (
                  select 1 from memberships m join users u on u.id = m.user_id
                  where m.organization_id = i.organization_id and m.user_id = {claim.Mail.UserId} and u.is_active
                ) then 'The recipient is no longer a member.'
                else '' end
              from invites i
              where i.organization_id = {claim.Mail.OrganizationId} and i.id = {claim.Mail.SubjectId}
            ), 'The invite is gone.')
            """
        );

    /// <inheritdoc/>
    public override Preparation Prepare(MailClaim claim, DateTimeOffset now)
    {
        InviteNoticeFacts? facts = null;
        return new Preparation([Read(claim).Into(Map, read => facts = read)], Compose);

        async Task<MimeMessage?> Compose() =>
            facts is null ? null : mime.Write(await compose(facts), facts.To, null, claim.Mail.MessageId);
    }

    private static Statement Read(MailClaim claim) =>
        new(
            $"""
            select org.name, org.id, i.id, i.target_email, i.first_name, i.expires_at, asker.email, recipient.email, org.locale
            from outbox o
            join invites i on i.organization_id = o.organization_id and i.id = o.subject_id
            join organizations org on org.id = i.organization_id
            join users recipient on recipient.id = o.user_id
            left join users asker on asker.id = i.readdress_user_id
            where {claim.Fence}
            """
        );

    private InviteNoticeFacts Map(Row row) =>
        new(
            name,
            row.Text(0),
            row.Id(1),
            row.Id(2),
            row.Text(3),
            row.Text(4),
            row.Time(5),
            row.TextOrNull(6),
            row.Text(7),
            row.TextOrNull(8)
        );
}
