namespace Guestlist.Server.Mail.Languages;

/// <summary>The digest in English.</summary>
public sealed class EnglishDigest : DigestWords
{
    /// <inheritdoc/>
    public override string Subject(long count, string organization) =>
        count == 1 ? $"1 invitation to {organization} is stuck" : $"{count} invitations to {organization} are stuck";

    /// <inheritdoc/>
    public override string Heading => "Invitations that need your attention";

    /// <inheritdoc/>
    public override string Body(long count, string organization, string service) =>
        count == 1
            ? $"1 invitation that you sent for {organization} on {service} is stuck:"
            : $"{count} invitations that you sent for {organization} on {service} are stuck:";

    /// <inheritdoc/>
    public override string More(long count) => $"and {count} more";

    /// <inheritdoc/>
    public override string Commands =>
        "The first command below lists the open invitations with their ids; with the second an admin sends the one with the id $ID again.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"You get this mail because you invited people to {organization}. It comes at most once a day, and only when something new is stuck. An admin can turn these mails off.";

    /// <inheritdoc/>
    public override string Reason(string words) => $"The reason given: {words}";

    /// <inheritdoc/>
    public override Advice Asked =>
        new("The invitation has expired, and the invitee asked for a new link.", "Send the invitation again.");

    /// <inheritdoc/>
    public override Advice Expired(string date) =>
        new($"It expired without an answer on {date}.", "Send it again if the person is still welcome.");

    /// <inheritdoc/>
    public override Advice Held =>
        new("It is on hold: nobody can accept it until an admin vouches for it.", "Ask an admin to look at it.");

    /// <inheritdoc/>
    public override Advice Failed =>
        new("The mail could not be delivered.", "Check the address and invite again, or hand over a link yourself.");

    /// <inheritdoc/>
    public override Advice Bounced =>
        new("The mail bounced.", "Check the address and invite again, or hand over a link yourself.");

    /// <inheritdoc/>
    public override Advice Complained =>
        new("The recipient reported the mail as unwanted.", "Do not invite this address again without asking first.");

    /// <inheritdoc/>
    public override Advice Suppressed =>
        new("No mail is sent to this address.", "Talk to the person, and hand over a link if they want one.");

    /// <inheritdoc/>
    public override Advice Unanswered(int days) =>
        new($"There has been no answer for {days} days.", "Ask the person, or hand over a link yourself.");
}
