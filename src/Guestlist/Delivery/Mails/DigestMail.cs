using Guestlist.Storage;

namespace Guestlist.Delivery.Mails;

/// <summary>What a digest says.</summary>
/// <param name="Organization">Its name.</param>
/// <param name="OrganizationId">Its id.</param>
/// <param name="FirstName">The inviter's.</param>
/// <param name="To">The inviter's address.</param>
/// <param name="Locale">The organization's language, or null.</param>
/// <param name="Count">How many invites are stuck.</param>
/// <param name="Invites">The most urgent of them, at most <see cref="DigestMail.MostInvites"/>.</param>
public sealed record DigestFacts(
    string Organization,
    Guid OrganizationId,
    string FirstName,
    string To,
    string? Locale,
    long Count,
    IReadOnlyList<StuckInvite> Invites
);

/// <summary>An invite that gets nowhere.</summary>
/// <param name="Address">Whom it is for.</param>
/// <param name="Because">Why.</param>
/// <param name="Detail">The mail server's or our own words, where the reason is its mail; or null.</param>
/// <param name="ExpiresAt">When it expires or has expired.</param>
/// <param name="DaysWaiting">For how many whole days it has had no answer, where that is the reason.</param>
public sealed record StuckInvite(
    string Address,
    StuckBecause Because,
    string? Detail,
    DateTimeOffset ExpiresAt,
    int DaysWaiting
);

/// <summary>Tells an inviter what is stuck. It is read when it is sent, and says nothing that is no longer so.</summary>
public sealed class DigestMail(MimeMail mime, Func<DigestFacts, ValueTask<Letter>> compose) : MailKind
{
    /// <summary>A longer list helps nobody.</summary>
    public const int MostInvites = 20;

    /// <inheritdoc/>
    public override string Name => MailKinds.Digest;

    /// <inheritdoc/>
    public override Statement WhyNot(MailClaim claim, DateTimeOffset now) =>
        new(
            $"""
            coalesce((
              select case
                when not org.digest_enabled then 'The organization has switched these mails off.'
                when not exists (
                  select 1 from memberships m join users u on u.id = m.user_id
                  where m.organization_id = org.id and m.user_id = {claim.Mail.UserId} and u.is_active
                ) then 'The recipient is no longer a member.'
                when exists (
                  select 1 from outbox newer
                  where newer.organization_id = org.id and newer.user_id = {claim.Mail.UserId} and newer.kind = {Name}
                    and newer.seq > {claim.Mail.Seq}
                ) then 'A newer mail took its place.'
                when not exists (select 1 from ({Stuck(claim, now)}) stuck) then 'Nothing is stuck any more.'
                else '' end
              from organizations org
              where org.id = {claim.Mail.OrganizationId}
            ), 'The organization is gone.')
            """
        );

    /// <inheritdoc/>
    public override Preparation Prepare(MailClaim claim, DateTimeOffset now)
    {
        DigestFacts? facts = null;
        List<StuckInvite> invites = [];
        var count = 0L;
        return new Preparation(
            [
                ReadInviter(claim)
                    .Into(
                        row => new DigestFacts(
                            row.Text(0),
                            row.Id(1),
                            row.Text(2),
                            row.Text(3),
                            row.TextOrNull(4),
                            0,
                            []
                        ),
                        read => facts = read
                    ),
                ReadInvites(claim, now)
                    .Into(
                        row => (Invite: Map(row, now), Count: row.Long(5)),
                        read =>
                        {
                            invites.Add(read.Invite);
                            count = read.Count;
                        }
                    ),
            ],
            async () =>
                facts is null || invites.Count == 0
                    ? null
                    : mime.Write(
                        await compose(facts with { Count = count, Invites = invites }),
                        facts.To,
                        null,
                        claim.Mail.MessageId
                    )
        );
    }

    private static Statement Stuck(MailClaim claim, DateTimeOffset now) =>
        StuckInvites.Of(new($"{claim.Mail.OrganizationId}"), new($"{claim.Mail.UserId}"), now);

    private static Statement ReadInviter(MailClaim claim) =>
        new(
            $"""
            select org.name, org.id, u.first_name, u.email, org.locale
            from outbox o
            join organizations org on org.id = o.organization_id
            join users u on u.id = o.user_id
            where {claim.Fence}
            """
        );

    private static Statement ReadInvites(MailClaim claim, DateTimeOffset now) =>
        new(
            $"""
            select stuck.address, stuck.because, stuck.detail, stuck.expires_at, stuck.since, count(*) over ()
            from ({Stuck(claim, now)}) stuck
            where exists (select 1 from outbox o where {claim.Fence})
            order by stuck.because, stuck.since desc, stuck.id
            limit {MostInvites}
            """
        );

    private static StuckInvite Map(Row row, DateTimeOffset now) =>
        new(
            row.Text(0),
            (StuckBecause)row.Int(1),
            row.TextOrNull(2),
            row.Time(3),
            (int)(now - row.Time(4) + StuckInvites.Patience).TotalDays
        );
}
