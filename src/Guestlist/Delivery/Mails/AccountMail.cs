using Guestlist.Storage;

namespace Guestlist.Delivery.Mails;

/// <summary>What a mail about an account says.</summary>
/// <param name="FirstName">Of the account's owner.</param>
/// <param name="Email">Whom it goes to.</param>
/// <param name="Secret">The end of the link.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
public sealed record AccountFacts(string FirstName, string Email, Secret Secret, DateTimeOffset ExpiresAt);

/// <summary>
/// A mail with a single-use link for an account's owner: to choose a new password or to prove the address. The
/// token is minted with the claim and bound to the address it is mailed to.
/// </summary>
/// <param name="name">A word of <see cref="MailKinds"/>; the token's purpose has the same name.</param>
/// <param name="lifetime">How long the link works.</param>
/// <param name="mime">Builds the message.</param>
/// <param name="compose">Writes the letter.</param>
public sealed class AccountMail(
    string name,
    TimeSpan lifetime,
    MimeMail mime,
    Func<AccountFacts, ValueTask<Letter>> compose
) : MailKind
{
    /// <summary>How long the link to choose a new password works.</summary>
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(1);

    /// <summary>How long the link that proves an address works.</summary>
    public static readonly TimeSpan VerifyLifetime = TimeSpan.FromHours(24);

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override Statement WhyNot(MailClaim claim, DateTimeOffset now) =>
        new(
            $"""
            coalesce((
              select case
                when not u.is_active then 'The account is deactivated.'
                when exists (
                  select 1 from outbox newer
                  where newer.user_id = u.id and newer.kind = {Name} and newer.seq > {claim.Mail.Seq}
                ) then 'A newer mail took its place.'
                else '' end
              from users u where u.id = {claim.Mail.UserId}
            ), 'The account is gone.')
            """
        );

    /// <inheritdoc/>
    public override Preparation Prepare(MailClaim claim, DateTimeOffset now)
    {
        var secret = Secret.Mint();
        var expiresAt = now + lifetime;
        AccountFacts? facts = null;
        return new Preparation(
            [
                StoreToken(claim, secret, expiresAt),
                Read(claim)
                    .Into(row => new AccountFacts(row.Text(0), row.Text(1), secret, expiresAt), read => facts = read),
            ],
            async () => facts is null ? null : mime.Write(await compose(facts), facts.Email, null, claim.Mail.MessageId)
        );
    }

    private Statement StoreToken(MailClaim claim, Secret secret, DateTimeOffset expiresAt) =>
        new(
            $"""
            insert into account_tokens (token_hash, user_id, purpose, email_key, expires_at)
            select {secret.Hash}, u.id, {Name}, u.email_key, {expiresAt}
            from outbox o join users u on u.id = o.user_id
            where {claim.Fence}
            """
        );

    private static Statement Read(MailClaim claim) =>
        new($"select u.first_name, u.email from outbox o join users u on u.id = o.user_id where {claim.Fence}");
}
