namespace Guestlist.Server.Mail.Languages;

/// <summary>German, with the formal address.</summary>
public sealed class German : MailWords
{
    private static readonly string[] Days =
    [
        "Sonntag",
        "Montag",
        "Dienstag",
        "Mittwoch",
        "Donnerstag",
        "Freitag",
        "Samstag",
    ];

    private static readonly string[] Months =
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];

    /// <inheritdoc/>
    public override string Tag => "de";

    /// <inheritdoc/>
    public override DigestWords Digest { get; } = new GermanDigest();

    /// <inheritdoc/>
    public override NoticeWords Notices { get; } = new GermanNotices();

    /// <inheritdoc/>
    public override string Date(DateTimeOffset time) =>
        $"{Days[(int)time.DayOfWeek]}, {time.Day}. {Months[time.Month - 1]} {time.Year}, {time:HH:mm} Uhr\u00a0UTC";

    /// <inheritdoc/>
    public override string Greeting(string name) => name.Length > 0 ? $"Guten Tag {name}," : "Guten Tag,";

    /// <inheritdoc/>
    public override string InviteSubject(string inviter, string organization, string service) =>
        $"{inviter} hat Sie eingeladen, {organization} auf {service} beizutreten";

    /// <inheritdoc/>
    public override string InviteHeading(string organization) => $"Einladung zu {organization}";

    /// <inheritdoc/>
    public override string InviteBody(string inviter, string organization, string service, Level level)
    {
        var role = level switch
        {
            Level.Owner => "mit den Rechten eines Eigentümers",
            Level.Admin => "mit den Rechten eines Administrators",
            _ => "als Mitglied",
        };
        return $"{inviter} hat Sie eingeladen, {organization} auf {service} {role} beizutreten.";
    }

    /// <inheritdoc/>
    public override string InviteAction => "Einladung ansehen";

    /// <inheritdoc/>
    public override string Writes(string inviter) => $"{inviter} schreibt:";

    /// <inheritdoc/>
    public override string OpenUntil(string date) => $"Die Einladung gilt bis {date}.";

    /// <inheritdoc/>
    public override string ForYouAlone => "Sie ist nur für Sie bestimmt: Bitte leiten Sie diese E-Mail nicht weiter.";

    /// <inheritdoc/>
    public override string NotWanted =>
        "Sie möchten nicht beitreten oder wissen nicht, wer das ist? Über den Link können Sie ablehnen, oder Sie tun einfach nichts.";

    /// <inheritdoc/>
    public override string Unsubscribe => "Diese E-Mails abbestellen";

    /// <inheritdoc/>
    public override string ReminderSubject(string subject) => $"Erinnerung: {subject}";

    /// <inheritdoc/>
    public override string DaysLeft(int days) =>
        days == 1
            ? "Sie haben noch nicht geantwortet: Es bleibt noch 1 Tag."
            : $"Sie haben noch nicht geantwortet: Es bleiben noch {days} Tage.";

    /// <inheritdoc/>
    public override string HoursLeft(int hours) =>
        hours == 1
            ? "Sie haben noch nicht geantwortet: Es bleibt noch 1 Stunde."
            : $"Sie haben noch nicht geantwortet: Es bleiben noch {hours} Stunden.";

    /// <inheritdoc/>
    public override string Somebody => "Jemand";

    /// <inheritdoc/>
    public override string JoinedSubject(string first, string service) => $"{first} ist jetzt auch auf {service}";

    /// <inheritdoc/>
    public override string JoinedHeading(string first, string organization) =>
        $"{first} ist {organization} beigetreten";

    /// <inheritdoc/>
    public override string JoinedBody(string name, string address, string organization, string service) =>
        $"{name} ({address}) hat eine Einladung angenommen und ist {organization} auf {service} beigetreten.";

    /// <inheritdoc/>
    public override string JoinedWhy(string organization) =>
        $"Sie erhalten diese E-Mail, weil Sie Mitglied von {organization} sind. Die Administratoren können diese E-Mails abschalten.";

    /// <inheritdoc/>
    public override string Open(string service) => $"{service} öffnen";

    /// <inheritdoc/>
    public override string ResetSubject(string service) => $"Neues Passwort für {service}";

    /// <inheritdoc/>
    public override string ResetAction => "Neues Passwort wählen";

    /// <inheritdoc/>
    public override string ResetBody(string service) =>
        $"jemand, vermutlich Sie, hat ein neues Passwort für Ihr Konto auf {service} angefordert.";

    /// <inheritdoc/>
    public override string ResetNotYou =>
        "Das waren nicht Sie? Dann müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.";

    /// <inheritdoc/>
    public override string VerifySubject(string service) => $"Bestätigen Sie Ihre Adresse für {service}";

    /// <inheritdoc/>
    public override string VerifyHeading => "Bestätigen Sie Ihre Adresse";

    /// <inheritdoc/>
    public override string VerifyBody(string service) =>
        $"bitte bestätigen Sie, dass diese Adresse zu Ihrem Konto auf {service} gehört. Dazu melden Sie sich an.";

    /// <inheritdoc/>
    public override string VerifyAction => "Adresse bestätigen";

    /// <inheritdoc/>
    public override string VerifyNotYou => "Sie haben kein solches Konto? Dann müssen Sie nichts tun.";

    /// <inheritdoc/>
    public override string WorksOnceUntil(string date) => $"Der Link funktioniert einmal, bis {date}.";
}
