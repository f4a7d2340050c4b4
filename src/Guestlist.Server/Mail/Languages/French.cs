namespace Guestlist.Server.Mail.Languages;

/// <summary>French, with the formal address. U+00A0 stands before what French sets off.</summary>
public sealed class French : MailWords
{
    private static readonly string[] Days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly string[] Months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    /// <inheritdoc/>
    public override string Tag => "fr";

    /// <inheritdoc/>
    public override DigestWords Digest { get; } = new FrenchDigest();

    /// <inheritdoc/>
    public override NoticeWords Notices { get; } = new FrenchNotices();

    /// <inheritdoc/>
    public override string Date(DateTimeOffset time)
    {
        var day = time.Day == 1 ? "1er" : $"{time.Day}";
        return $"{Days[(int)time.DayOfWeek]} {day} {Months[time.Month - 1]} {time.Year} à {time:HH:mm}\u00a0UTC";
    }

    /// <inheritdoc/>
    public override string Greeting(string name) => name.Length > 0 ? $"Bonjour {name}," : "Bonjour,";

    /// <inheritdoc/>
    public override string Labelled(string label) => $"{label}\u00a0:";

    /// <inheritdoc/>
    public override string InviteSubject(string inviter, string organization, string service) =>
        $"{inviter} vous invite à rejoindre {organization} sur {service}";

    /// <inheritdoc/>
    public override string InviteHeading(string organization) => $"Rejoindre {organization}";

    /// <inheritdoc/>
    public override string InviteBody(string inviter, string organization, string service, Level level)
    {
        var role = level switch
        {
            Level.Owner => "avec les droits de propriétaire",
            Level.Admin => "avec les droits d’administration",
            _ => "en tant que membre",
        };
        return $"{inviter} vous invite à rejoindre {organization} sur {service} {role}.";
    }

    /// <inheritdoc/>
    public override string InviteAction => "Voir l’invitation";

    /// <inheritdoc/>
    public override string Writes(string inviter) => $"{inviter} écrit\u00a0:";

    /// <inheritdoc/>
    public override string OpenUntil(string date) => $"L’invitation est valable jusqu’au {date}.";

    /// <inheritdoc/>
    public override string ForYouAlone =>
        "Elle vous est personnellement destinée\u00a0: merci de ne pas transférer cet e-mail.";

    /// <inheritdoc/>
    public override string NotWanted =>
        "Vous ne souhaitez pas accepter, ou vous ne savez pas de qui il s’agit\u00a0? Le lien vous permet de refuser, mais vous pouvez aussi ne rien faire.";

    /// <inheritdoc/>
    public override string Unsubscribe => "Ne plus recevoir ces e-mails";

    /// <inheritdoc/>
    public override string ReminderSubject(string subject) => $"Rappel\u00a0: {subject}";

    /// <inheritdoc/>
    public override string DaysLeft(int days) =>
        days == 1
            ? "Vous n’avez pas encore répondu\u00a0: il reste 1 jour."
            : $"Vous n’avez pas encore répondu\u00a0: il reste {days} jours.";

    /// <inheritdoc/>
    public override string HoursLeft(int hours) =>
        hours == 1
            ? "Vous n’avez pas encore répondu\u00a0: il reste 1 heure."
            : $"Vous n’avez pas encore répondu\u00a0: il reste {hours} heures.";

    /// <inheritdoc/>
    public override string Somebody => "Quelqu’un";

    /// <inheritdoc/>
    public override string JoinedSubject(string first, string service) => $"{first} est maintenant sur {service}";

    /// <inheritdoc/>
    public override string JoinedHeading(string first, string organization) => $"{first} a rejoint {organization}";

    /// <inheritdoc/>
    public override string JoinedBody(string name, string address, string organization, string service) =>
        $"{name} ({address}) a accepté une invitation et a rejoint {organization} sur {service}.";

    /// <inheritdoc/>
    public override string JoinedWhy(string organization) =>
        $"Vous recevez cet e-mail parce que vous êtes membre de l’organisation {organization}. Son administration peut désactiver ces e-mails.";

    /// <inheritdoc/>
    public override string Open(string service) => $"Ouvrir {service}";

    /// <inheritdoc/>
    public override string ResetSubject(string service) => $"Choisissez un nouveau mot de passe pour {service}";

    /// <inheritdoc/>
    public override string ResetAction => "Choisir un nouveau mot de passe";

    /// <inheritdoc/>
    public override string ResetBody(string service) =>
        $"Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte sur {service}.";

    /// <inheritdoc/>
    public override string ResetNotYou =>
        "Ce n’était pas vous\u00a0? Alors ne faites rien\u00a0: votre mot de passe reste inchangé.";

    /// <inheritdoc/>
    public override string VerifySubject(string service) => $"Confirmez votre adresse pour {service}";

    /// <inheritdoc/>
    public override string VerifyHeading => "Confirmez votre adresse";

    /// <inheritdoc/>
    public override string VerifyBody(string service) =>
        $"Veuillez confirmer que cette adresse est bien celle de votre compte sur {service}. Il faudra vous connecter.";

    /// <inheritdoc/>
    public override string VerifyAction => "Confirmer l’adresse";

    /// <inheritdoc/>
    public override string VerifyNotYou => "Vous n’avez pas de compte\u00a0? Alors ne faites rien.";

    /// <inheritdoc/>
    public override string WorksOnceUntil(string date) => $"Le lien fonctionne une seule fois, jusqu’au {date}.";
}
