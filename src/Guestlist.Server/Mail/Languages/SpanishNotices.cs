namespace Guestlist.Server.Mail.Languages;

/// <summary>Notices in Spanish.</summary>
internal sealed class SpanishNotices : NoticeWords
{
    /// <inheritdoc/>
    public override string AsksForLink(string invitee) => $"{invitee} pide un nuevo enlace";

    /// <inheritdoc/>
    public override string LinkBody(string invitee, string organization, string expired) =>
        $"La invitación de {invitee} a {organization} caducó el {expired}. Después se abrió el enlace y se pidió uno nuevo.";

    /// <inheritdoc/>
    public override string LinkNext => "La administración puede enviar uno nuevo con la siguiente orden.";

    /// <inheritdoc/>
    public override string LinkOtherwise => "Si no haces nada, la invitación seguirá caducada.";

    /// <inheritdoc/>
    public override string AsksForInvitation(string asker, string invitee) =>
        $"{asker} pide la invitación de {invitee}";

    /// <inheritdoc/>
    public override string InvitationBody(string asker, string invitee, string organization) =>
        $"Alguien que ha iniciado sesión como {asker} abrió la invitación de {invitee} a {organization} y pide que se emita a su propia dirección.";

    /// <inheritdoc/>
    public override string InvitationNext(string asker) =>
        $"Si conoces a {asker}, puedes aceptarlo con la siguiente orden: el enlace anterior dejará de funcionar y se enviará uno nuevo a {asker}.";

    /// <inheritdoc/>
    public override string InvitationOtherwise => "Si no haces nada, la invitación queda como está.";

    /// <inheritdoc/>
    public override string KeyNeeded => $"$KEY representa tu clave de API, con el permiso {Scope}.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"Recibes este correo porque te ocupas de las invitaciones a {organization}.";
}
