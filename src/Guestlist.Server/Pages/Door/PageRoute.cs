using Guestlist.Server.Api.Access;
using Guestlist.Shield;

namespace Guestlist.Server.Pages.Door;

/// <summary>A page with its two verbs: looking changes nothing, a form's POST may. HEAD is looking without the body.</summary>
/// <param name="Pattern">The path.</param>
/// <param name="Get">Shows it; null where only a form arrives.</param>
/// <param name="Post">Takes its form; null where there is none.</param>
/// <param name="Limit">How often one client address may come.</param>
internal sealed record PageRoute(
    string Pattern,
    Func<PageCall, Task>? Get,
    Func<PageCall, Task>? Post = null,
    PageLimit? Limit = null
)
{
    /// <summary>True for a POST that mail programs send for a person: it carries no session and may come from any site.</summary>
    public bool FromAnywhere { get; init; }

    /// <summary>The value of the Allow header.</summary>
    public string Allow { get; } =
        string.Join(
            ", ",
            (string[])[.. Get is null ? [] : new[] { "GET", "HEAD" }, .. Post is null ? [] : new[] { "POST" }]
        );

    /// <summary>What serves a method, or null.</summary>
    public Func<PageCall, Task>? For(string method) =>
        method switch
        {
            "GET" or "HEAD" => Get,
            "POST" => Post,
            _ => null,
        };
}

/// <summary>A limit that the API and the pages share: one window counts both.</summary>
/// <param name="Calls">How many in which time.</param>
/// <param name="Name">What it counts.</param>
/// <param name="CountsLooks">True where a look is a try at a secret.</param>
internal sealed record PageLimit(CallLimit Calls, string Name, bool CountsLooks)
{
    public static readonly PageLimit Acceptance = new(ApiLimits.Acceptance, "acceptance", CountsLooks: true);

    public static readonly PageLimit Unsubscribe = new(ApiLimits.Acceptance, "unsubscribe", CountsLooks: true);

    public static readonly PageLimit SignIn = new(ApiLimits.SignIn, "sign-in", CountsLooks: false);

    public static readonly PageLimit AskForReset = new(ApiLimits.SignIn, "reset", CountsLooks: false);

    public static readonly PageLimit Reset = new(ApiLimits.SignIn, "reset", CountsLooks: true);

    public static readonly PageLimit Verify = new(ApiLimits.SignIn, "verify", CountsLooks: true);
}
