using System.Text.Json;
using Guestlist.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api.Access;

/// <summary>
/// Finds who asks. Sources in order, the first that is present decides alone: Bearer header, key in the body,
/// key in the query, session cookie.
/// </summary>
internal static class Credentials
{
    private const string Field = "personal_api_key";

    public static async Task<Caller?> Find(ApiCall call, OrganizationReference? organization)
    {
        if (await PresentedKey(call) is { } presented)
        {
            var caller = await call.Get<FindCaller>().ByKey(presented.Value, organization);
            return caller ?? throw new WireException(DrfErrors.InvalidKey(presented.Where));
        }

        return await FromSession(call, organization);
    }

    /// <summary>Whoever is signed in by cookie; keys are not looked at.</summary>
    public static async Task<Caller?> FromSession(ApiCall call, OrganizationReference? organization)
    {
        var token = call.Get<SessionCookie>().Read(call.Context.Request);
        var caller = token is null ? null : await call.Get<FindCaller>().BySession(token, organization);
        if (caller is not null && !SameOrigin.Allows(call.Context.Request, call.Get<SessionCookie>().PublicUrl))
        {
            throw new WireException(DrfErrors.CsrfFailed);
        }

        return caller;
    }

    private static async Task<(string Value, string Where)?> PresentedKey(ApiCall call)
    {
        if (FromHeader(call.Context.Request.Headers.Authorization.ToString()) is { } bearer)
        {
            return (bearer, "Authorization header");
        }

        // An unreadable body is answered as such here, before anybody is asked who they are.
        var body = (await call.Body()).Root;
        if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty(Field, out var value))
        {
            // Whatever stands there is what they came with: no key is empty, and none is a number.
            return (value.ValueKind == JsonValueKind.String ? value.GetString()! : "", "body");
        }

        return call.Query.Last(Field) is { } inQuery ? (inQuery, "query string") : null;
    }

    /// <summary>"Bearer", blanks, and a token of at least two characters; anything else counts as absent.</summary>
    private static string? FromHeader(string header)
    {
        const string scheme = "Bearer";
        if (!header.StartsWith(scheme, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = header[scheme.Length..];
        var token = rest.Trim();
        return token.Length >= 2 && char.IsWhiteSpace(rest[0]) ? token : null;
    }
}
