namespace Guestlist.Server.Mail.Languages;

/// <summary>The digest in French.</summary>
public sealed class FrenchDigest : DigestWords
{
    /// <inheritdoc/>
    public override string Subject(long count, string organization) =>
        count == 1
            ? $"1 invitation à rejoindre {organization} est bloquée"
            : $"{count} invitations à rejoindre {organization} sont bloquées";

    /// <inheritdoc/>
    public override string Heading => "Des invitations ont besoin de vous";

    /// <inheritdoc/>
    public override string Body(long count, string organization, string service) =>
        count == 1
            ? $"1 invitation que vous avez envoyée pour {organization} sur {service} est bloquée\u00a0:"
            : $"{count} invitations que vous avez envoyées pour {organization} sur {service} sont bloquées\u00a0:";

    /// <inheritdoc/>
    public override string More(long count) => count == 1 ? "et 1 autre" : $"et {count} autres";

    /// <inheritdoc/>
    public override string Commands =>
        "La première commande ci-dessous donne la liste des invitations ouvertes avec leurs identifiants\u00a0; avec la seconde, l’administration renvoie celle dont l’identifiant est $ID.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"Vous recevez cet e-mail parce que vous avez invité des personnes à rejoindre {organization}, au plus une fois par jour et seulement s’il y a du nouveau. L’administration peut désactiver ces e-mails.";

    /// <inheritdoc/>
    public override string Reason(string words) => $"Le motif indiqué\u00a0: {words}";

    /// <inheritdoc/>
    public override Advice Asked =>
        new(
            "L’invitation a expiré, et la personne invitée a demandé un nouveau lien.",
            "Envoyez de nouveau l’invitation."
        );

    /// <inheritdoc/>
    public override Advice Expired(string date) =>
        new(
            $"Elle a expiré sans réponse le {date}.",
            "Envoyez-la de nouveau si la personne est toujours la bienvenue."
        );

    /// <inheritdoc/>
    public override Advice Held =>
        new(
            "Elle est suspendue\u00a0: elle ne peut être acceptée tant que l’administration ne l’a pas confirmée.",
            "Demandez à l’administration de l’examiner."
        );

    /// <inheritdoc/>
    public override Advice Failed =>
        new(
            "Son e-mail n’a pas pu être remis.",
            "Vérifiez l’adresse et invitez de nouveau, ou transmettez vous-même un lien."
        );

    /// <inheritdoc/>
    public override Advice Bounced =>
        new("Son e-mail est revenu.", "Vérifiez l’adresse et invitez de nouveau, ou transmettez vous-même un lien.");

    /// <inheritdoc/>
    public override Advice Complained =>
        new("Son e-mail a été signalé comme indésirable.", "N’invitez plus cette adresse sans demander d’abord.");

    /// <inheritdoc/>
    public override Advice Suppressed =>
        new(
            "Aucun e-mail n’est envoyé à cette adresse.",
            "Parlez à la personne, et transmettez-lui un lien si elle le souhaite."
        );

    /// <inheritdoc/>
    public override Advice Unanswered(int days) =>
        new(
            $"Elle est sans réponse depuis {days} jours.",
            "Prenez contact avec la personne, ou transmettez vous-même un lien."
        );
}
