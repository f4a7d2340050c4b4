using Guestlist.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api.Access;

/// <summary>What a key may do, judged before membership: projects, then organizations, then scopes.</summary>
internal static class KeyRights
{
    public static void Check(ApiCall call, ApiRoute route, Verb? verb, OrganizationPath? organization)
    {
        if (call.Caller.Key is not { } key || verb is { AnyKey: true })
        {
            return;
        }

        if (key.Teams.Count > 0)
        {
            throw Refused("API keys with scoped projects are only supported on project-based endpoints.");
        }

        if (organization is { IsMalformed: false } && key.Organizations.Count > 0)
        {
            var id = organization.Reference.Id ?? call.Caller.Place?.OrganizationId;
            if (id is not null && !key.Organizations.Contains(id.Value.ToString()))
            {
                throw Refused($"API key does not have access to the requested organization: ID {id}.");
            }
        }

        if (ScopeFor(call.Context.Request.Method, route, verb) is not { } scope)
        {
            throw new WireException(DrfErrors.NoKeyAccess);
        }

        if (!key.Covers(scope))
        {
            throw Refused($"API key missing required scope '{scope.Word}'");
        }
    }

    /// <summary>A method without a verb asks as much as the route's reading verb, or its first one.</summary>
    private static Scope? ScopeFor(string method, ApiRoute route, Verb? verb)
    {
        if (verb is not null)
        {
            return verb.Scope;
        }

        var scope = route.Verbs.Select(other => other.Scope).FirstOrDefault(other => other is not null);
        return method is "OPTIONS" && scope is { } known ? known with { Writes = false } : scope;
    }

    private static WireException Refused(string detail) => new(DrfErrors.Forbidden(detail));
}
