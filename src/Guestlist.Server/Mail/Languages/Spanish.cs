namespace Guestlist.Server.Mail.Languages;

/// <summary>Spanish, as it is understood on both sides of the ocean.</summary>
public sealed class Spanish : MailWords
{
    private static readonly string[] Days = ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"];

    private static readonly string[] Months =
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];

    /// <inheritdoc/>
    public override string Tag => "es";

    /// <inheritdoc/>
    public override DigestWords Digest { get; } = new SpanishDigest();

    /// <inheritdoc/>
    public override NoticeWords Notices { get; } = new SpanishNotices();

    /// <inheritdoc/>
    public override string Date(DateTimeOffset time) =>
        $"{Days[(int)time.DayOfWeek]}, {time.Day} de {Months[time.Month - 1]} de {time.Year}, {time:HH:mm}\u00a0UTC";

    /// <inheritdoc/>
    public override string Greeting(string name) => name.Length > 0 ? $"Hola, {name}:" : "Hola:";

    /// <inheritdoc/>
    public override string InviteSubject(string inviter, string organization, string service) =>
        $"{inviter} te ha invitado a unirte a {organization} en {service}";

    /// <inheritdoc/>
    public override string InviteHeading(string organization) => $"Únete a {organization}";

    /// <inheritdoc/>
    public override string InviteBody(string inviter, string organization, string service, Level level)
    {
        var role = level switch
        {
            Level.Owner => "con permisos de propietario",
            Level.Admin => "con permisos de administración",
            _ => "como miembro",
        };
        return $"{inviter} te ha invitado a unirte a {organization} en {service} {role}.";
    }

    /// <inheritdoc/>
    public override string InviteAction => "Ver la invitación";

    /// <inheritdoc/>
    public override string Writes(string inviter) => $"{inviter} escribe:";

    /// <inheritdoc/>
    public override string OpenUntil(string date) => $"La invitación es válida hasta el {date}.";

    /// <inheritdoc/>
    public override string ForYouAlone => "Es solo para ti: no reenvíes este correo, por favor.";

    /// <inheritdoc/>
    public override string NotWanted =>
        "¿No quieres unirte o no sabes de quién se trata? Puedes rechazarla desde el enlace o, simplemente, no hacer nada.";

    /// <inheritdoc/>
    public override string Unsubscribe => "No recibir más correos como este";

    /// <inheritdoc/>
    public override string ReminderSubject(string subject) => $"Recordatorio: {subject}";

    /// <inheritdoc/>
    public override string DaysLeft(int days) =>
        days == 1 ? "Aún no has respondido: queda 1 día." : $"Aún no has respondido: quedan {days} días.";

    /// <inheritdoc/>
    public override string HoursLeft(int hours) =>
        hours == 1 ? "Aún no has respondido: queda 1 hora." : $"Aún no has respondido: quedan {hours} horas.";

    /// <inheritdoc/>
    public override string Somebody => "Alguien";

    /// <inheritdoc/>
    public override string JoinedSubject(string first, string service) => $"{first} ya está en {service}";

    /// <inheritdoc/>
    public override string JoinedHeading(string first, string organization) => $"{first} se ha unido a {organization}";

    /// <inheritdoc/>
    public override string JoinedBody(string name, string address, string organization, string service) =>
        $"{name} ({address}) ha aceptado una invitación y se ha unido a {organization} en {service}.";

    /// <inheritdoc/>
    public override string JoinedWhy(string organization) =>
        $"Recibes este correo porque formas parte de {organization}. La administración puede desactivar estos correos.";

    /// <inheritdoc/>
    public override string Open(string service) => $"Abrir {service}";

    /// <inheritdoc/>
    public override string ResetSubject(string service) => $"Elige una nueva contraseña para {service}";

    /// <inheritdoc/>
    public override string ResetAction => "Elegir una nueva contraseña";

    /// <inheritdoc/>
    public override string ResetBody(string service) =>
        $"Alguien, probablemente tú, ha pedido una nueva contraseña para tu cuenta en {service}.";

    /// <inheritdoc/>
    public override string ResetNotYou =>
        "¿No has sido tú? Entonces no hagas nada: tu contraseña sigue siendo la misma.";

    /// <inheritdoc/>
    public override string VerifySubject(string service) => $"Confirma tu dirección para {service}";

    /// <inheritdoc/>
    public override string VerifyHeading => "Confirma tu dirección";

    /// <inheritdoc/>
    public override string VerifyBody(string service) =>
        $"Confirma, por favor, que esta dirección es la de tu cuenta en {service}. Tendrás que iniciar sesión.";

    /// <inheritdoc/>
    public override string VerifyAction => "Confirmar la dirección";

    /// <inheritdoc/>
    public override string VerifyNotYou => "¿No tienes esa cuenta? Entonces no hagas nada.";

    /// <inheritdoc/>
    public override string WorksOnceUntil(string date) => $"El enlace funciona una sola vez, hasta el {date}.";
}
