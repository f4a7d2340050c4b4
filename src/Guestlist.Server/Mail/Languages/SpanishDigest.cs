namespace Guestlist.Server.Mail.Languages;

/// <summary>The digest in Spanish.</summary>
public sealed class SpanishDigest : DigestWords
{
    /// <inheritdoc/>
    public override string Subject(long count, string organization) =>
        count == 1
            ? $"1 invitación a {organization} está atascada"
            : $"{count} invitaciones a {organization} están atascadas";

    /// <inheritdoc/>
    public override string Heading => "Invitaciones que te necesitan";

    /// <inheritdoc/>
    public override string Body(long count, string organization, string service) =>
        count == 1
            ? $"1 invitación que enviaste para {organization} en {service} está atascada:"
            : $"{count} invitaciones que enviaste para {organization} en {service} están atascadas:";

    /// <inheritdoc/>
    public override string More(long count) => $"y {count} más";

    /// <inheritdoc/>
    public override string Commands =>
        "La primera de las siguientes órdenes muestra las invitaciones abiertas con sus identificadores; con la segunda, la administración reenvía la que tiene el identificador $ID.";

    /// <inheritdoc/>
    public override string Why(string organization) =>
        $"Recibes este correo porque has invitado a gente a {organization}, como mucho una vez al día y solo cuando hay algo nuevo. La administración puede desactivar estos correos.";

    /// <inheritdoc/>
    public override string Reason(string words) => $"El motivo indicado: {words}";

    /// <inheritdoc/>
    public override Advice Asked =>
        new(
            "La invitación ha caducado y la persona invitada ha pedido un nuevo enlace.",
            "Envía la invitación de nuevo."
        );

    /// <inheritdoc/>
    public override Advice Expired(string date) =>
        new($"Caducó sin respuesta el {date}.", "Envíala de nuevo si quieres que la persona se una.");

    /// <inheritdoc/>
    public override Advice Held =>
        new(
            "Está retenida: no se puede aceptar hasta que la administración la confirme.",
            "Pide a la administración que la revise."
        );

    /// <inheritdoc/>
    public override Advice Failed =>
        new(
            "No se pudo entregar su correo.",
            "Comprueba la dirección e invita de nuevo, o entrega un enlace en persona."
        );

    /// <inheritdoc/>
    public override Advice Bounced =>
        new("Su correo ha sido devuelto.", "Comprueba la dirección e invita de nuevo, o entrega un enlace en persona.");

    /// <inheritdoc/>
    public override Advice Complained =>
        new("Su correo fue denunciado como no deseado.", "No vuelvas a invitar a esta dirección sin preguntar antes.");

    /// <inheritdoc/>
    public override Advice Suppressed =>
        new("A esta dirección no se envían correos.", "Habla con la persona y entrégale un enlace si lo quiere.");

    /// <inheritdoc/>
    public override Advice Unanswered(int days) =>
        new($"Lleva {days} días sin respuesta.", "Pregunta a la persona o entrégale un enlace.");
}
