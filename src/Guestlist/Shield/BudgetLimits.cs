namespace Guestlist.Shield;

/// <summary>How much may be done in a day (UTC). Repeated mails count, refused calls do not.</summary>
/// <param name="Enabled">False spends nothing and refuses nothing.</param>
/// <param name="CreatesPerUser">Invites one user creates, in all organizations.</param>
/// <param name="CreatesPerOrganization">Invites created in one organization.</param>
/// <param name="CreatesPerNewOrganization">The same while the organization is younger than <see cref="NewFor"/>.</param>
/// <param name="MailsPerAddress">Mails of one organization to one address.</param>
/// <param name="MailsPerRecipient">Mails of all organizations to one address.</param>
/// <param name="CreatesPerInstance">Invites created altogether.</param>
public sealed record BudgetLimits(
    bool Enabled,
    int CreatesPerUser,
    int CreatesPerOrganization,
    int CreatesPerNewOrganization,
    int MailsPerAddress,
    int MailsPerRecipient,
    int CreatesPerInstance
)
{
    /// <summary>How long an organization counts as new.</summary>
    public static readonly TimeSpan NewFor = TimeSpan.FromDays(7);

    /// <summary>No budgets.</summary>
    public static readonly BudgetLimits Off = new(false, 0, 0, 0, 0, 0, 0);
}
