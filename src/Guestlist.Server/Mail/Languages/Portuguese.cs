namespace Guestlist.Server.Mail.Languages;

/// <summary>Portuguese, as it is written in Brazil.</summary>
public sealed class Portuguese : MailWords
{
    private static readonly string[] Days =
    [
        "domingo",
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
    ];

    private static readonly string[] Months =
    [
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ];

    /// <inheritdoc/>
    public override string Tag => "pt";

    /// <inheritdoc/>
    public override DigestWords Digest { get; } = new PortugueseDigest();

    /// <inheritdoc/>
    public override NoticeWords Notices { get; } = new PortugueseNotices();

    /// <inheritdoc/>
    public override string Date(DateTimeOffset time)
    {
        var day = time.Day == 1 ? "1º" : $"{time.Day}";
        return $"{Days[(int)time.DayOfWeek]}, {day} de {Months[time.Month - 1]} de {time.Year}, {time:HH:mm}\u00a0UTC";
    }

    /// <inheritdoc/>
    public override string Greeting(string name) => name.Length > 0 ? $"Olá, {name}!" : "Olá!";

    /// <inheritdoc/>
    public override string InviteSubject(string inviter, string organization, string service) =>
        $"{inviter} convidou você para participar de {organization} em {service}";

    /// <inheritdoc/>
    public override string InviteHeading(string organization) => $"Participe de {organization}";

    /// <inheritdoc/>
    public override string InviteBody(string inviter, string organization, string service, Level level)
    {
        var role = level switch
        {
            Level.Owner => "com permissões de proprietário",
            Level.Admin => "com permissões de administração",
            _ => "como membro",
        };
        return $"{inviter} convidou você para participar de {organization} em {service} {role}.";
    }

    /// <inheritdoc/>
    public override string InviteAction => "Ver o convite";

    /// <inheritdoc/>
    public override string Writes(string inviter) => $"{inviter} escreve:";

    /// <inheritdoc/>
    public override string OpenUntil(string date) => $"O convite é válido até {date}.";

    /// <inheritdoc/>
    public override string ForYouAlone => "Ele é só para você: por favor, não encaminhe este e-mail.";

    /// <inheritdoc/>
    public override string NotWanted =>
        "Não quer participar ou não sabe de quem se trata? Você pode recusar pelo link ou simplesmente não fazer nada.";

    /// <inheritdoc/>
    public override string Unsubscribe => "Não receber mais e-mails como este";

    /// <inheritdoc/>
    public override string ReminderSubject(string subject) => $"Lembrete: {subject}";

    /// <inheritdoc/>
    public override string DaysLeft(int days) =>
        days == 1 ? "Você ainda não respondeu: resta 1 dia." : $"Você ainda não respondeu: restam {days} dias.";

    /// <inheritdoc/>
    public override string HoursLeft(int hours) =>
        hours == 1 ? "Você ainda não respondeu: resta 1 hora." : $"Você ainda não respondeu: restam {hours} horas.";

    /// <inheritdoc/>
    public override string Somebody => "Alguém";

    /// <inheritdoc/>
    public override string JoinedSubject(string first, string service) => $"{first} agora também está em {service}";

    /// <inheritdoc/>
    public override string JoinedHeading(string first, string organization) => $"{first} entrou em {organization}";

    /// <inheritdoc/>
    public override string JoinedBody(string name, string address, string organization, string service) =>
        $"{name} ({address}) aceitou um convite e entrou em {organization} em {service}.";

    /// <inheritdoc/>
    public override string JoinedWhy(string organization) =>
        $"Você recebe este e-mail porque faz parte de {organization}. A administração pode desativar estes e-mails.";

    /// <inheritdoc/>
    public override string Open(string service) => $"Abrir {service}";

    /// <inheritdoc/>
    public override string ResetSubject(string service) => $"Escolha uma nova senha para {service}";

    /// <inheritdoc/>
    public override string ResetAction => "Escolher uma nova senha";

    /// <inheritdoc/>
    public override string ResetBody(string service) =>
        $"Alguém, provavelmente você, pediu uma nova senha para a sua conta em {service}.";

    /// <inheritdoc/>
    public override string ResetNotYou => "Não foi você? Então não faça nada: a sua senha continua a mesma.";

    /// <inheritdoc/>
    public override string VerifySubject(string service) => $"Confirme o seu endereço para {service}";

    /// <inheritdoc/>
    public override string VerifyHeading => "Confirme o seu endereço";

    /// <inheritdoc/>
    public override string VerifyBody(string service) =>
        $"Confirme, por favor, que este endereço é o da sua conta em {service}. Será preciso entrar na conta.";

    /// <inheritdoc/>
    public override string VerifyAction => "Confirmar o endereço";

    /// <inheritdoc/>
    public override string VerifyNotYou => "Você não tem essa conta? Então não faça nada.";

    /// <inheritdoc/>
    public override string WorksOnceUntil(string date) => $"O link funciona uma única vez, até {date}.";
}
