using Guestlist.Storage;

namespace Guestlist.Delivery.Mails;

/// <summary>What the notice of a new member says.</summary>
/// <param name="Organization">Its name.</param>
/// <param name="FirstName">Of the one who joined.</param>
/// <param name="LastName">Of the one who joined; may be empty.</param>
/// <param name="Email">Of the one who joined.</param>
/// <param name="Level">What they are.</param>
/// <param name="To">The member it goes to.</param>
public sealed record MemberJoinedFacts(
    string Organization,
    string FirstName,
    string LastName,
    string Email,
    Level Level,
    string To
)
{
    /// <summary>The organization's language, or null.</summary>
    public string? Locale { get; init; }
}

/// <summary>
/// The notice to the other members. The row that acceptance queues names no recipient: it fans out into one row
/// for each of them, a page at a time, so that every recipient has attempts of their own.
/// </summary>
public sealed class MemberJoinedMail(MimeMail mime, Func<MemberJoinedFacts, ValueTask<Letter>> compose) : MailKind
{
    /// <inheritdoc/>
    public override string Name => MailKinds.MemberJoined;

    /// <inheritdoc/>
    public override Statement WhyNot(MailClaim claim, DateTimeOffset now) =>
        new(
            $"""
            coalesce((
              select case
                when not org.is_member_join_email_enabled then 'The organization has switched these mails off.'
                when {claim.Mail.UserId is null} then ''
                when not exists (
                  select 1 from memberships m join users u on u.id = m.user_id
                  where m.organization_id = org.id and m.user_id = {claim.Mail.UserId} and u.is_active
                ) then 'The recipient is no longer a member.'
                else '' end
              from organizations org
              join memberships joined on joined.organization_id = org.id
              join users newcomer on newcomer.id = joined.user_id
              where org.id = {claim.Mail.OrganizationId} and newcomer.uuid = {claim.Mail.SubjectId}
            ), 'The new member has left.')
            """
        );

    /// <inheritdoc/>
    public override Preparation Prepare(MailClaim claim, DateTimeOffset now)
    {
        if (claim.Mail.UserId is null)
        {
            return MemberJoinedFanOut.Prepare(claim, now);
        }

        MemberJoinedFacts? facts = null;
        return new Preparation(
            [Read(claim).Into(Map, read => facts = read)],
            async () => facts is null ? null : mime.Write(await compose(facts), facts.To, null, claim.Mail.MessageId)
        );
    }

    private static Statement Read(MailClaim claim) =>
        new(
            $"""
            select org.name, newcomer.first_name, newcomer.last_name, newcomer.email, joined.level, recipient.email, org.locale
            from outbox o
            join organizations org on org.id = o.organization_id
            join users newcomer on newcomer.uuid = o.subject_id
            join memberships joined on joined.organization_id = org.id and joined.user_id = newcomer.id
            join users recipient on recipient.id = o.user_id
            where {claim.Fence}
            """
        );

    private static MemberJoinedFacts Map(Row row) =>
        new(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Level(4), row.Text(5))
        {
            Locale = row.TextOrNull(6),
        };
}
