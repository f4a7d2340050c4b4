namespace Guestlist.Server.Mail.Languages;

/// <summary>Notices in French.</summary>
internal sealed class FrenchNotices : NoticeWords
{
    /// <inheritdoc/>
    public override string AsksForLink(string invitee) => $"{invitee} demande un nouveau lien";

    /// <inheritdoc/>
    public override string LinkBody(string invitee, string organization, string expired) =>
        $"L'invitation de {invitee} à rejoindre {organization} a expiré le {expired}. Depuis, le lien a été ouvert et un nouveau a été demandé.";

    /// <inheritdoc/>
    public override string LinkNext(string invite) =>
        $"Pour en envoyer un, renvoyez l'invitation {invite}. Si vous ne faites rien, elle reste expirée.";

    /// <inheritdoc/>
    public override string AsksForInvitation(string asker, string invitee) =>
        $"{asker} demande l'invitation de {invitee}";

    /// <inheritdoc/>
    public override string InvitationBody(string asker, string invitee, string organization) =>
        $"Une personne connectée avec l'adresse {asker} a ouvert l'invitation de {invitee} à rejoindre {organization} et demande qu'elle soit établie à sa propre adresse.";

    /// <inheritdoc/>
    public override string InvitationNext(string asker, string invite) =>
        $"Si vous connaissez {asker}, changez l'adresse de l'invitation {invite} : l'ancien lien ne fonctionnera plus et un nouveau sera envoyé. Si vous ne faites rien, l'invitation reste telle quelle.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"Vous recevez cet e-mail parce que vous suivez les invitations à rejoindre {organization}.";
}
