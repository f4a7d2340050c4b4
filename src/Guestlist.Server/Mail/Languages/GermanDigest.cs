namespace Guestlist.Server.Mail.Languages;

/// <summary>The digest in German.</summary>
public sealed class GermanDigest : DigestWords
{
    /// <inheritdoc/>
    public override string Subject(long count, string organization) =>
        count == 1
            ? $"1 Einladung zu {organization} kommt nicht voran"
            : $"{count} Einladungen zu {organization} kommen nicht voran";

    /// <inheritdoc/>
    public override string Heading => "Einladungen, um die Sie sich kümmern sollten";

    /// <inheritdoc/>
    public override string Body(long count, string organization, string service) =>
        count == 1
            ? $"1 Einladung, die Sie für {organization} auf {service} verschickt haben, kommt nicht voran:"
            : $"{count} Einladungen, die Sie für {organization} auf {service} verschickt haben, kommen nicht voran:";

    /// <inheritdoc/>
    public override string More(long count) => count == 1 ? "und 1 weitere" : $"und {count} weitere";

    /// <inheritdoc/>
    public override string Commands =>
        "Der erste der folgenden Befehle listet die offenen Einladungen mit ihren IDs auf; mit dem zweiten verschicken Administratoren die mit der ID $ID erneut.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"Sie erhalten diese E-Mail, weil Sie Personen zu {organization} eingeladen haben, höchstens einmal am Tag und nur, wenn etwas Neues stockt. Die Administratoren können diese E-Mails abschalten.";

    /// <inheritdoc/>
    public override string Reason(string words) => $"Die Begründung: {words}";

    /// <inheritdoc/>
    public override Advice Asked =>
        new(
            "Die Einladung ist abgelaufen, und die eingeladene Person hat um einen neuen Link gebeten.",
            "Schicken Sie die Einladung erneut."
        );

    /// <inheritdoc/>
    public override Advice Expired(string date) =>
        new(
            $"Die Einladung ist am {date} ohne Antwort abgelaufen.",
            "Schicken Sie sie erneut, wenn die Person weiterhin willkommen ist."
        );

    /// <inheritdoc/>
    public override Advice Held =>
        new(
            "Die Einladung ist angehalten: Sie kann erst angenommen werden, wenn die Administratoren sie bestätigt haben.",
            "Bitten Sie die Administratoren, sie zu prüfen."
        );

    /// <inheritdoc/>
    public override Advice Failed =>
        new(
            "Die E-Mail konnte nicht zugestellt werden.",
            "Prüfen Sie die Adresse und laden Sie erneut ein, oder übergeben Sie selbst einen Link."
        );

    /// <inheritdoc/>
    public override Advice Bounced =>
        new(
            "Die E-Mail ist zurückgekommen.",
            "Prüfen Sie die Adresse und laden Sie erneut ein, oder übergeben Sie selbst einen Link."
        );

    /// <inheritdoc/>
    public override Advice Complained =>
        new(
            "Die E-Mail wurde als unerwünscht gemeldet.",
            "Laden Sie diese Adresse nicht erneut ein, ohne vorher zu fragen."
        );

    /// <inheritdoc/>
    public override Advice Suppressed =>
        new(
            "An diese Adresse gehen keine E-Mails.",
            "Sprechen Sie mit der Person, und übergeben Sie einen Link, wenn sie das möchte."
        );

    /// <inheritdoc/>
    public override Advice Unanswered(int days) =>
        new(
            $"Die Einladung ist seit {days} Tagen ohne Antwort.",
            "Fragen Sie nach, oder übergeben Sie selbst einen Link."
        );
}
