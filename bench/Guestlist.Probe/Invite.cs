namespace Guestlist.Probe;

/// <summary>What a client sends.</summary>
internal sealed record Draft(string TargetEmail, string FirstName = "", int Level = 1, string? Message = null);

/// <summary>The inviter as the answer shows him; <c>id</c> is the row's number.</summary>
internal sealed record Person(
    long Id,
    Guid Uuid,
    string? DistinctId,
    string FirstName,
    string LastName,
    string Email,
    bool? IsEmailVerified
);

/// <summary>What a client is answered, field by field as the product answers it.</summary>
internal sealed record Invite(
    Guid Id,
    string TargetEmail,
    string FirstName,
    bool EmailingAttemptMade,
    int Level,
    bool IsExpired,
    Person? CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string? Message,
    RawJson? PrivateProjectAccess,
    string Status,
    DateTimeOffset ExpiresAt,
    Delivery Delivery,
    RawJson Metadata,
    string? Locale,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? EndedAt,
    Guid? EndedBy,
    string? EndedLink,
    Guid? ReplacedBy,
    DateTimeOffset? RenewalAskedAt,
    Held? Held,
    Asked? Readdress
)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public static Invite From(Draft draft, Person inviter, DateTimeOffset now) =>
        new(
            Guid.CreateVersion7(now),
            draft.TargetEmail.ToLowerInvariant(),
            draft.FirstName,
            EmailingAttemptMade: true,
            draft.Level,
            IsExpired: false,
            inviter,
            now,
            now,
            draft.Message,
            new RawJson("[]"),
            "pending",
            now + Lifetime,
            new Delivery("queued", null, now),
            new RawJson("{}"),
            Locale: null,
            AcceptedAt: null,
            EndedAt: null,
            EndedBy: null,
            EndedLink: null,
            ReplacedBy: null,
            RenewalAskedAt: null,
            Held: null,
            Readdress: null
        );
}

/// <summary>What became of its mail.</summary>
internal sealed record Delivery(string State, string? Detail, DateTimeOffset? At);

/// <summary>Why it waits.</summary>
internal sealed record Held(string? Because, DateTimeOffset At);

/// <summary>Who asked for it.</summary>
internal sealed record Asked(string Email, DateTimeOffset At);

/// <summary>One page of a list.</summary>
internal sealed record InvitePage(long Count, string? Next, string? Previous, List<Invite> Results);
