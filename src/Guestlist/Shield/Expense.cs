namespace Guestlist.Shield;

/// <summary>What somebody is about to spend of one budget.</summary>
/// <param name="Budget">Which.</param>
/// <param name="Subject">Whose: a user, an organization, an address's hash, or nothing for the whole server.</param>
/// <param name="Amount">How much, at least 1.</param>
/// <param name="Organization">The organization whose age decides the limit, where it does.</param>
public readonly record struct Expense(Budget Budget, string Subject, int Amount, Guid? Organization = null)
{
    /// <summary>Creating invites: the user's, the organization's and the server's budget.</summary>
    public static IEnumerable<Expense> Creates(Guid user, Guid organization, int count) =>
        [
            new(Budget.CreatesPerUser, $"{user:N}", count),
            new(Budget.CreatesPerOrganization, $"{organization:N}", count, organization),
            new(Budget.CreatesPerInstance, "", count),
        ];

    /// <summary>One mail of an organization to an address: the pair's budget and the recipient's over all of them.</summary>
    /// <param name="organization">Who writes.</param>
    /// <param name="addressHash">An <see cref="AddressHash"/>.</param>
    public static IEnumerable<Expense> Mail(Guid organization, string addressHash) =>
        [
            new(Budget.MailsPerAddress, $"{organization:N}:{addressHash}", 1),
            new(Budget.MailsPerRecipient, addressHash, 1),
        ];
}
