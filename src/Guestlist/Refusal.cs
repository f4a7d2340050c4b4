namespace Guestlist;

/// <summary>The families of refusals; how each looks over HTTP is decided in one file of the server.</summary>
public enum RefusalKind
{
    /// <summary>The input breaks a rule.</summary>
    Invalid,

    /// <summary>Who asks may not do this.</summary>
    Forbidden,

    /// <summary>There is no such thing for the one who asks.</summary>
    NotFound,

    /// <summary>Another request stands in the way at this moment.</summary>
    Conflict,

    /// <summary>It was understood and contradicts what was said before.</summary>
    Unprocessable,

    /// <summary>Enough of this for now; <see cref="Refusal.RetryAfter"/> says until when.</summary>
    Exhausted,
}

/// <summary>A named reason why a use case did nothing. Feature folders derive their own, message beside the name.</summary>
/// <param name="Kind">The family.</param>
/// <param name="Code">A stable word for programs.</param>
/// <param name="Detail">A sentence for people.</param>
/// <param name="Field">The property of the input it is about, in its C# name, or null.</param>
/// <param name="Item">The position in a list of inputs, or null.</param>
public abstract record Refusal(RefusalKind Kind, string Code, string Detail, string? Field = null, int? Item = null)
{
    /// <summary>Whole seconds after which the same may succeed; null where time does not help.</summary>
    public int? RetryAfter { get; init; }
}

/// <summary>There is no such object, or not for the one who asks: the two are not told apart.</summary>
public sealed record NotFound() : Refusal(RefusalKind.NotFound, "not_found", "Not found.");

/// <summary>The caller is no member or lacks the right, and is not told more.</summary>
public sealed record PermissionDenied()
    : Refusal(RefusalKind.Forbidden, "permission_denied", "You do not have permission to perform this action.");

/// <summary>The caller is a member, but not high enough.</summary>
public sealed record LevelInsufficient()
    : Refusal(RefusalKind.Forbidden, "permission_denied", "Your organization access level is insufficient.");
