using Guestlist.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Shield;
using Guestlist.Storage;

namespace Guestlist.Server.Api.Access;

/// <summary>
/// The way of every API request, in the order a client can observe: negotiation, authentication, permission,
/// throttle, method, then the handler with body, fields and use case.
/// </summary>
internal static partial class ApiPipeline
{
    public static async Task Run(HttpContext context, ApiRoute route)
    {
        try
        {
            await Steps(new ApiCall(context), route);
        }
        catch (WireException e)
        {
            await e.Error.Write(context);
        }
        catch (UnavailableException) when (!context.Response.HasStarted)
        {
            await DrfErrors.Unavailable.Write(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; nobody reads an answer.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Log.Failed(context.RequestServices.GetRequiredService<ILogger<ApiRoute>>(), e, route.Pattern);
            await DrfErrors.ServerError.Write(context);
        }
    }

    private static async Task Steps(ApiCall call, ApiRoute route)
    {
        var request = call.Context.Request;
        if (!PathSpelling.Fits(call.Context, route))
        {
            throw new WireException(DrfErrors.EndpointNotFound);
        }

        call.Context.Response.Headers.Allow = route.Allow;
        if (Negotiation.Judge(request) is { } unacceptable)
        {
            throw new WireException(unacceptable);
        }

        var verb = route.VerbFor(request.Method);
        await Authorize(call, route, verb);
        if (verb is not null)
        {
            await verb.Right.Demand(call);
        }

        Admit(call, route);
        if (request.Method == "OPTIONS")
        {
            await ApiDescription.Reply(call, route);
            return;
        }

        if (verb is null)
        {
            throw new WireException(DrfErrors.MethodNotAllowed(request.Method));
        }

        await (verb.RetrySafe ? RetrySafe.Run(call, verb) : verb.Handle(call));
    }

    private static async Task Authorize(ApiCall call, ApiRoute route, Verb? verb)
    {
        // Signing in or out, up or away: a form on another site must not do it, though it brings no cookie of ours.
        if (
            route is { Audience: Audience.Anybody or Audience.Visitor, FromAnywhere: false }
            && !SameOrigin.Allows(call.Context.Request, call.Get<SessionCookie>().PublicUrl)
        )
        {
            throw new WireException(DrfErrors.CsrfFailed);
        }

        switch (route.Audience)
        {
            case Audience.Anybody:
                return;
            case Audience.Visitor:
                call.Visitor = await Credentials.FromSession(call, organization: null);
                return;
            default:
                break;
        }

        var organization = route.Audience is Audience.Member or Audience.Insider ? OrganizationPath.Of(call) : null;
        call.Visitor =
            await Credentials.Find(call, organization?.Reference)
            ?? throw new WireException(DrfErrors.NotAuthenticated);
        KeyRights.Check(call, route, verb, organization);
        if (organization is not null && call.Caller.Place?.Level is null)
        {
            throw new WireException(Stranger(call.Caller.Place, route.Audience, organization));
        }
    }

    private static WireError Stranger(Place? place, Audience audience, OrganizationPath organization) =>
        audience == Audience.Insider && organization.Reference.Id is not null ? DrfErrors.NotFound
        : place is null ? DrfErrors.OrganizationNotFound
        : DrfErrors.PermissionDenied;

    private static void Admit(ApiCall call, ApiRoute route)
    {
        var throttle = call.Get<Throttle>();
        var wait =
            call.Visitor?.Key is { } key ? throttle.Admit($"key {key.Id}", call.Get<ApiLimits>().Key)
            : route.Limit is { } limit && call.Context.Request.Method is not ("OPTIONS")
                ? throttle.Admit($"{route.LimitName} {ClientAddress.Of(call.Context)}", limit)
            : null;
        if (wait is { } seconds)
        {
            throw new WireException(DrfErrors.Throttled(seconds));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Error, "The request to {Route} failed")]
        public static partial void Failed(ILogger logger, Exception exception, string route);
    }
}
