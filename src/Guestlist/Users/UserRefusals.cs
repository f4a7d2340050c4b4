namespace Guestlist.Users;

/// <summary>Nobody on this instance has that address, or not in the state the command needs.</summary>
/// <param name="State">The state asked for, or empty.</param>
public sealed record NoSuchUser(string State = "")
    : Refusal(
        RefusalKind.NotFound,
        "not_found",
        $"There is no {(State.Length == 0 ? "" : State + " ")}user with this e-mail address."
    );

/// <summary>The user is the last active owner somewhere.</summary>
/// <param name="Organizations">The organizations' names.</param>
public sealed record LastOwner(IReadOnlyList<string> Organizations)
    : Refusal(
        RefusalKind.Invalid,
        "last_owner",
        $"This user is the last owner of {string.Join(", ", Organizations)}: make another member owner, or delete the organization first."
    );
