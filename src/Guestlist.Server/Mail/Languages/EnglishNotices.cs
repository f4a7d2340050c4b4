namespace Guestlist.Server.Mail.Languages;

/// <summary>Notices in English.</summary>
internal sealed class EnglishNotices : NoticeWords
{
    /// <inheritdoc/>
    public override string AsksForLink(string invitee) => $"{invitee} asks for a new link";

    /// <inheritdoc/>
    public override string LinkBody(string invitee, string organization, string expired) =>
        $"The invitation of {invitee} to {organization} expired on {expired}. The link has been opened since, with the wish for a new one.";

    /// <inheritdoc/>
    public override string LinkNext(string invite) =>
        $"To send one, resend the invite {invite}. If you do nothing, it stays expired.";

    /// <inheritdoc/>
    public override string AsksForInvitation(string asker, string invitee) =>
        $"{asker} asks for the invitation of {invitee}";

    /// <inheritdoc/>
    public override string InvitationBody(string asker, string invitee, string organization) =>
        $"Somebody signed in as {asker} has opened the invitation of {invitee} to {organization} and asks to have it made out to their own address.";

    /// <inheritdoc/>
    public override string InvitationNext(string asker, string invite) =>
        $"If you know {asker}, re-address the invite {invite}: the old link dies and a new one is sent. If you do nothing, the invitation stays as it is.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"You get this mail because you look after invitations to {organization}.";
}
