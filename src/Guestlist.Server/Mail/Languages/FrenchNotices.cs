namespace Guestlist.Server.Mail.Languages;

/// <summary>Notices in French.</summary>
internal sealed class FrenchNotices : NoticeWords
{
    /// <inheritdoc/>
    public override string AsksForLink(string invitee) => $"{invitee} demande un nouveau lien";

    /// <inheritdoc/>
    public override string LinkBody(string invitee, string organization, string expired) =>
        $"L’invitation de {invitee} à rejoindre {organization} a expiré le {expired}. Depuis, le lien a été ouvert et un nouveau a été demandé.";

    /// <inheritdoc/>
    public override string LinkNext => "L’administration peut en envoyer un nouveau avec la commande ci-dessous.";

    /// <inheritdoc/>
    public override string LinkOtherwise => "Si vous ne faites rien, l’invitation reste expirée.";

    /// <inheritdoc/>
    public override string AsksForInvitation(string asker, string invitee) =>
        $"{asker} demande l’invitation de {invitee}";

    /// <inheritdoc/>
    public override string InvitationBody(string asker, string invitee, string organization) =>
        $"Une personne connectée avec l’adresse {asker} a ouvert l’invitation de {invitee} à rejoindre {organization} et demande qu’elle soit établie à sa propre adresse.";

    /// <inheritdoc/>
    public override string InvitationNext(string asker) =>
        $"Si vous connaissez {asker}, vous pouvez accepter avec la commande ci-dessous\u00a0: l’ancien lien ne fonctionnera plus, et un nouveau sera envoyé à {asker}.";

    /// <inheritdoc/>
    public override string InvitationOtherwise => "Si vous ne faites rien, l’invitation reste telle quelle.";

    /// <inheritdoc/>
    public override string KeyNeeded => $"$KEY représente votre clé d’API, avec le droit {Scope}.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"Vous recevez cet e-mail parce que vous suivez les invitations à rejoindre {organization}.";
}
