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
    public override string LinkNext(string invite) =>
        $"Para enviarlo, reenvíe la invitación {invite}. Si no hace nada, seguirá caducada.";

    /// <inheritdoc/>
    public override string AsksForInvitation(string asker, string invitee) =>
        $"{asker} pide la invitación de {invitee}";

    /// <inheritdoc/>
    public override string InvitationBody(string asker, string invitee, string organization) =>
        $"Alguien que ha iniciado sesión como {asker} abrió la invitación de {invitee} a {organization} y pide que se emita a su propia dirección.";

    /// <inheritdoc/>
    public override string InvitationNext(string asker, string invite) =>
        $"Si conoce a {asker}, cambie la dirección de la invitación {invite}: el enlace anterior dejará de funcionar y se enviará uno nuevo. Si no hace nada, la invitación queda como está.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"Recibe este correo porque se ocupa de las invitaciones a {organization}.";
}
