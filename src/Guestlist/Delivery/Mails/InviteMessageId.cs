using System.Globalization;

namespace Guestlist.Delivery.Mails;

/// <summary>
/// The left part of the Message-ID of a mail to an invitee: the same on every attempt, and what news of that mail name.
/// Nothing here is secret: whoever got the mail knows it.
/// </summary>
/// <param name="InviteId">The invite it is about.</param>
/// <param name="Generation">Which sending of that invite, from 1.</param>
/// <param name="Reminder">Which reminder of that sending, from 1; null for the invitation itself.</param>
public sealed record InviteMessageId(Guid InviteId, long Generation, long? Reminder = null)
{
    private const string Invitation = "invite";
    private const string Reminding = "reminder";

    /// <summary><c>invite.{id}.{generation}</c> or <c>reminder.{id}.{generation}.{number}</c>.</summary>
    public override string ToString() =>
        Reminder is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{Reminding}.{InviteId:N}.{Generation}.{number}")
            : string.Create(CultureInfo.InvariantCulture, $"{Invitation}.{InviteId:N}.{Generation}");

    /// <summary>Reads such a text; null for any other.</summary>
    public static InviteMessageId? Parse(string text) =>
        text.Split('.') switch
        {
            [Invitation, var invite, var generation] => Read(invite, generation, null),
            [Reminding, var invite, var generation, var number] => Read(invite, generation, number),
            _ => null,
        };

    private static InviteMessageId? Read(string invite, string generation, string? reminder)
    {
        var number = 0L;
        return
            Guid.TryParseExact(invite, "N", out var id)
            && IsNumber(generation, out var sending)
            && (reminder is null || IsNumber(reminder, out number))
            ? new InviteMessageId(id, sending, reminder is null ? null : number)
            : null;
    }

    // The framework takes trailing U+0000 for nothing.
    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text.All(char.IsAsciiDigit);
}
