namespace Guestlist.Server.Mail.Languages;

/// <summary>Notices in Portuguese.</summary>
internal sealed class PortugueseNotices : NoticeWords
{
    /// <inheritdoc/>
    public override string AsksForLink(string invitee) => $"{invitee} pede um novo link";

    /// <inheritdoc/>
    public override string LinkBody(string invitee, string organization, string expired) =>
        $"O convite de {invitee} para {organization} expirou em {expired}. Depois disso, o link foi aberto e um novo foi pedido.";

    /// <inheritdoc/>
    public override string LinkNext => "A administração pode enviar um novo com o comando abaixo.";

    /// <inheritdoc/>
    public override string LinkOtherwise => "Se você não fizer nada, o convite continua expirado.";

    /// <inheritdoc/>
    public override string AsksForInvitation(string asker, string invitee) => $"{asker} pede o convite de {invitee}";

    /// <inheritdoc/>
    public override string InvitationBody(string asker, string invitee, string organization) =>
        $"Uma pessoa que entrou como {asker} abriu o convite de {invitee} para {organization} e pede que ele seja emitido para o próprio endereço.";

    /// <inheritdoc/>
    public override string InvitationNext(string asker) =>
        $"Se você conhece {asker}, pode concordar com o comando abaixo: o link antigo deixa de funcionar e um novo é enviado para {asker}.";

    /// <inheritdoc/>
    public override string InvitationOtherwise => "Se você não fizer nada, o convite fica como está.";

    /// <inheritdoc/>
    public override string KeyNeeded => $"$KEY representa a sua chave de API, com a permissão {Scope}.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"Você recebe este e-mail porque cuida dos convites para {organization}.";
}
