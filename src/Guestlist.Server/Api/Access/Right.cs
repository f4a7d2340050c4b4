using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api.Access;

/// <summary>
/// What a verb asks of those whom its audience lets in. It is judged before throttle, method and body: who may not is
/// told so whatever they send, and the call does not count. Use cases judge again, where the right may have changed.
/// </summary>
/// <param name="judge">The error for who may not, or null.</param>
internal sealed class Right(Func<ApiCall, Task<WireError?>> judge)
{
    /// <summary>All whom the audience lets in.</summary>
    public static readonly Right Everyone = new(_ => Task.FromResult<WireError?>(null));

    /// <summary>Whoever has a session, on routes that others may reach too.</summary>
    public static readonly Right SignedIn = new(call =>
        Task.FromResult(call.Visitor is null ? DrfErrors.NotAuthenticated : null)
    );

    /// <summary>Whoever may invite to the organization in the path.</summary>
    public static readonly Right MayInvite = new(call =>
        Task.FromResult(call.Place.MayInvite ? null : DrfErrors.PermissionDenied)
    );

    /// <summary>Members of the organization in the path from this level on.</summary>
    public static Right AtLeast(Level level) =>
        new(call => Task.FromResult(call.Place.IsAtLeast(level) ? null : DrfErrors.From(new LevelInsufficient())));

    /// <summary>Those whom a judgement of the rules does not refuse.</summary>
    public static Right By(Func<ApiCall, Task<Refusal?>> judge) =>
        new(async call => await judge(call) is { } refusal ? DrfErrors.From(refusal) : null);

    /// <summary>Ends the request of who may not.</summary>
    public async Task Demand(ApiCall call)
    {
        if (await judge(call) is { } error)
        {
            throw new WireException(error);
        }
    }
}
