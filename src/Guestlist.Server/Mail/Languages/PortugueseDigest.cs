namespace Guestlist.Server.Mail.Languages;

/// <summary>The digest in Portuguese.</summary>
public sealed class PortugueseDigest : DigestWords
{
    /// <inheritdoc/>
    public override string Subject(long count, string organization) =>
        count == 1
            ? $"1 convite para {organization} está parado"
            : $"{count} convites para {organization} estão parados";

    /// <inheritdoc/>
    public override string Heading => "Convites que precisam de você";

    /// <inheritdoc/>
    public override string Body(long count, string organization, string service) =>
        count == 1
            ? $"1 convite que você enviou para {organization} em {service} está parado:"
            : $"{count} convites que você enviou para {organization} em {service} estão parados:";

    /// <inheritdoc/>
    public override string More(long count) => $"e mais {count}";

    /// <inheritdoc/>
    public override string Commands =>
        "O primeiro comando abaixo lista os convites abertos com seus identificadores; com o segundo, a administração reenvia o que tem o identificador $ID.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"Você recebe este e-mail porque convidou pessoas para {organization}, no máximo uma vez por dia e só quando há algo novo. A administração pode desativar estes e-mails.";

    /// <inheritdoc/>
    public override string Reason(string words) => $"O motivo informado: {words}";

    /// <inheritdoc/>
    public override Advice Asked =>
        new("O convite expirou, e a pessoa convidada pediu um novo link.", "Envie o convite de novo.");

    /// <inheritdoc/>
    public override Advice Expired(string date) =>
        new($"Ele expirou sem resposta: {date}.", "Envie de novo se ainda quiser que a pessoa participe.");

    /// <inheritdoc/>
    public override Advice Held =>
        new(
            "Ele está retido: não pode ser aceito até que a administração o confirme.",
            "Peça à administração que o analise."
        );

    /// <inheritdoc/>
    public override Advice Failed =>
        new(
            "O e-mail dele não pôde ser entregue.",
            "Verifique o endereço e convide de novo, ou entregue um link pessoalmente."
        );

    /// <inheritdoc/>
    public override Advice Bounced =>
        new("O e-mail dele voltou.", "Verifique o endereço e convide de novo, ou entregue um link pessoalmente.");

    /// <inheritdoc/>
    public override Advice Complained =>
        new("O e-mail dele foi denunciado como indesejado.", "Não convide este endereço de novo sem perguntar antes.");

    /// <inheritdoc/>
    public override Advice Suppressed =>
        new("Nenhum e-mail é enviado a este endereço.", "Fale com a pessoa e entregue um link se ela quiser.");

    /// <inheritdoc/>
    public override Advice Unanswered(int days) =>
        new($"Ele está sem resposta há {days} dias.", "Fale com a pessoa ou entregue um link pessoalmente.");
}
