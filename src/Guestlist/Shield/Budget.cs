namespace Guestlist.Shield;

/// <summary>A budget by name.</summary>
/// <param name="Word">As stored.</param>
/// <param name="Name">As told to whom it refuses, at the beginning of a sentence.</param>
/// <param name="Limit">How much of it there is in a day.</param>
public sealed record Budget(string Word, string Name, Func<BudgetLimits, int> Limit)
{
    /// <summary>Mails of one organization to one address.</summary>
    public static readonly Budget MailsPerAddress = new(
        "mails_per_address",
        "The organization's daily budget of mails to this recipient",
        limits => limits.MailsPerAddress
    );

    /// <summary>Invites one user creates.</summary>
    public static readonly Budget CreatesPerUser = new(
        "creates_per_user",
        "Your daily budget of invites",
        limits => limits.CreatesPerUser
    );

    /// <summary>Invites created in one organization; a new one has less.</summary>
    public static readonly Budget CreatesPerOrganization = new(
        "creates_per_organization",
        "The organization's daily budget of invites",
        limits => limits.CreatesPerOrganization
    );

    /// <summary>Mails of all organizations to one address.</summary>
    public static readonly Budget MailsPerRecipient = new(
        "mails_per_recipient",
        "This recipient's daily budget of mails",
        limits => limits.MailsPerRecipient
    );

    /// <summary>
    /// Mails about an account to one address. As large as the recipient's, and counted apart: else a stranger who asks
    /// for links could use up what invites need, and the other way round.
    /// </summary>
    public static readonly Budget AccountMails = new(
        "account_mails",
        "This account's daily budget of mails",
        limits => limits.MailsPerRecipient
    );

    /// <summary>Invites created altogether.</summary>
    public static readonly Budget CreatesPerInstance = new(
        "creates_per_instance",
        "The server's daily budget of invites",
        limits => limits.CreatesPerInstance
    );

    /// <summary>
    /// All of them, in the one order in which their rows are locked: what fewer writers share comes first, what all
    /// share last, for the shortest time.
    /// </summary>
    public static IReadOnlyList<Budget> InOrder { get; } =
    [MailsPerAddress, CreatesPerUser, CreatesPerOrganization, MailsPerRecipient, AccountMails, CreatesPerInstance];
}
