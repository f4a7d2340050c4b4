namespace Guestlist.Server.Mail.Languages;

/// <summary>Notices in German.</summary>
internal sealed class GermanNotices : NoticeWords
{
    /// <inheritdoc/>
    public override string AsksForLink(string invitee) => $"{invitee} bittet um einen neuen Link";

    /// <inheritdoc/>
    public override string LinkBody(string invitee, string organization, string expired) =>
        $"Die Einladung von {invitee} zu {organization} ist am {expired} abgelaufen. Seitdem wurde der Link geöffnet und um einen neuen gebeten.";

    /// <inheritdoc/>
    public override string LinkNext => "Mit dem folgenden Befehl verschicken Administratoren einen neuen.";

    /// <inheritdoc/>
    public override string LinkOtherwise => "Wenn Sie nichts tun, bleibt die Einladung abgelaufen.";

    /// <inheritdoc/>
    public override string AsksForInvitation(string asker, string invitee) =>
        $"{asker} bittet um die Einladung von {invitee}";

    /// <inheritdoc/>
    public override string InvitationBody(string asker, string invitee, string organization) =>
        $"Jemand, angemeldet als {asker}, hat die Einladung von {invitee} zu {organization} geöffnet und bittet darum, sie auf die eigene Adresse auszustellen.";

    /// <inheritdoc/>
    public override string InvitationNext(string asker) =>
        $"Wenn Sie {asker} kennen, stimmen Sie mit dem folgenden Befehl zu: Der alte Link gilt dann nicht mehr, und ein neuer geht an {asker}.";

    /// <inheritdoc/>
    public override string InvitationOtherwise => "Wenn Sie nichts tun, bleibt alles, wie es ist.";

    /// <inheritdoc/>
    public override string KeyNeeded => $"$KEY steht für Ihren API-Schlüssel mit dem Recht {Scope}.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"Sie erhalten diese E-Mail, weil Sie Einladungen zu {organization} betreuen.";
}
