namespace Guestlist.Server.Mail.Languages;

/// <summary>Notices in English.</summary>
internal sealed class EnglishNotices : NoticeWords
{
    /// <inheritdoc/>
    public override string AsksForLink(string invitee) => $"{invitee} asks for a new link";

    /// <inheritdoc/>
    public override string LinkBody(string invitee, string organization, string expired) =>
        $"The invitation for {invitee} to join {organization} expired on {expired}. Since then somebody has opened its link and asked for a new one.";

    /// <inheritdoc/>
    public override string LinkNext => "An admin can send a new one with the command below.";

    /// <inheritdoc/>
    public override string LinkOtherwise => "If you do nothing, the invitation stays expired.";

    /// <inheritdoc/>
    public override string AsksForInvitation(string asker, string invitee) =>
        $"{asker} asks for the invitation sent to {invitee}";

    /// <inheritdoc/>
    public override string InvitationBody(string asker, string invitee, string organization) =>
        $"Somebody signed in as {asker} opened the invitation for {invitee} to join {organization}, and asks to have it sent to their own address instead.";

    /// <inheritdoc/>
    public override string InvitationNext(string asker) =>
        $"If you know {asker}, you can agree with the command below: the old link stops working, and a new one goes to {asker}.";

    /// <inheritdoc/>
    public override string InvitationOtherwise => "If you do nothing, the invitation stays as it is.";

    /// <inheritdoc/>
    public override string KeyNeeded => $"$KEY stands for your API key with the scope {Scope}.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"You get this mail because you look after invitations to {organization}.";
}
