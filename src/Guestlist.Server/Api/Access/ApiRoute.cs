using Guestlist.Access;
using Guestlist.Server.Hosting.Options;
using Guestlist.Shield;

namespace Guestlist.Server.Api.Access;

/// <summary>Who may come to a route at all; what each of its verbs asks besides is its <see cref="Right"/>.</summary>
internal enum Audience
{
    /// <summary>Anybody; keys and cookies are not looked at unless the handler asks.</summary>
    Anybody,

    /// <summary>Anybody, and a session cookie says who, if there is one.</summary>
    Visitor,

    /// <summary>A user, by key or session.</summary>
    User,

    /// <summary>A member of the organization in the path; a stranger to it is told so.</summary>
    Member,

    /// <summary>A member of the organization in the path; to a stranger it does not exist.</summary>
    Insider,
}

/// <summary>One verb of a route.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Scope">What a key needs; null when keys cannot do this.</param>
/// <param name="Right">Who of those that may come may do this.</param>
/// <param name="Handle">The five steps: caller, body, fields, use case, reply.</param>
/// <param name="AnyKey">Every key may call it, whatever its scopes and bounds; the right judges.</param>
/// <param name="RetrySafe">Takes an Idempotency-Key: a repeat is answered like the first time.</param>
internal sealed record Verb(
    string Method,
    Scope? Scope,
    Right Right,
    Func<ApiCall, Task> Handle,
    bool AnyKey = false,
    bool RetrySafe = false
);

/// <summary>A route with its verbs. Every verb not listed is answered 405 after the same checks.</summary>
/// <param name="Pattern">Begins with /api/ and has no trailing slash; one is always allowed.</param>
/// <param name="Audience">Who may call it.</param>
/// <param name="Limit">A limit per client address, for routes without a key.</param>
/// <param name="LimitName">What that limit counts.</param>
/// <param name="Verbs">In the order of the Allow header.</param>
internal sealed record ApiRoute(
    string Pattern,
    Audience Audience,
    IReadOnlyList<Verb> Verbs,
    CallLimit? Limit = null,
    string LimitName = ""
)
{
    /// <summary>Whether these settings open it; closed, it is no route.</summary>
    public Func<GuestlistOptions, bool> IsServed { get; init; } = _ => true;

    /// <summary>No browser's session is at stake: the caller proves itself, wherever a browser says it comes from.</summary>
    public bool FromAnywhere { get; init; }

    /// <summary>The value of the Allow header: GET brings HEAD along, OPTIONS is always there.</summary>
    public string Allow { get; } =
        string.Join(
            ", ",
            [
                .. Verbs.Select(verb => verb.Method),
                .. Verbs.Any(verb => verb.Method == "GET") ? new[] { "HEAD" } : [],
                "OPTIONS",
            ]
        );

    /// <summary>The verb that serves a method; HEAD is GET without the body.</summary>
    public Verb? VerbFor(string method) =>
        Verbs.FirstOrDefault(verb => verb.Method == (method == "HEAD" ? "GET" : method));
}
