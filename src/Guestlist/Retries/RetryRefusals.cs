namespace Guestlist.Retries;

/// <summary>The first request with this key is still being worked on, or died a moment ago.</summary>
public sealed record KeyInUse : Refusal
{
    /// <summary>Says when asking again makes sense.</summary>
    /// <param name="seconds">Whole seconds from now.</param>
    public KeyInUse(int seconds)
        : base(
            RefusalKind.Conflict,
            "idempotency_key_in_use",
            "A request with this Idempotency-Key is still being processed."
        ) => RetryAfter = seconds;
}

/// <summary>The key was given to another request before.</summary>
public sealed record KeyReused()
    : Refusal(
        RefusalKind.Unprocessable,
        "idempotency_key_reused",
        "This Idempotency-Key was used with another request."
    );
