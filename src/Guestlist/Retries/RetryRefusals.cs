namespace Guestlist.Retries;

/// <summary>The first request with this key is still being worked on, or died a moment ago.</summary>
/// <param name="Seconds">When asking again makes sense.</param>
public sealed record KeyInUse(int Seconds)
    : Refusal(
        RefusalKind.Conflict,
        "idempotency_key_in_use",
        "A request with this Idempotency-Key is still being processed."
    );

/// <summary>The key was given to another request before.</summary>
public sealed record KeyReused()
    : Refusal(
        RefusalKind.Unprocessable,
        "idempotency_key_reused",
        "This Idempotency-Key was used with another request."
    );
