using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>
/// The kill switch of mail: a row that every claim and every handing over looks for, so that it holds on all nodes
/// the moment it is written. Mails wait meanwhile and lose none of their patience.
/// </summary>
/// <param name="Since">When it began.</param>
public sealed record MailPause(DateTimeOffset Since)
{
    /// <summary>Nobody has paused mail by the command; a condition in SQL.</summary>
    internal static readonly Fragment IsOff = new("not exists (select 1 from instance where name = 'mail_paused')");

    /// <summary>The row of the command, for all nodes.</summary>
    internal const string ByCommand = "mail_paused";

    /// <summary>The row that remembers since when a node's setting has paused it; only that node obeys the setting.</summary>
    internal const string BySetting = "mail_paused_by_setting";

    /// <summary>The pause in force on all nodes, or null.</summary>
    public static Task<MailPause?> Read(Database database) =>
        database.First(
            new Statement($"select cast(value as bigint) from instance where name = {ByCommand}"),
            row => new MailPause(row.Time(0))
        );
}
