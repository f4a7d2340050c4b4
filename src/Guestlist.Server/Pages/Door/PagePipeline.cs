using Guestlist.Access;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Pages.Frame;
using Guestlist.Storage;

namespace Guestlist.Server.Pages.Door;

/// <summary>
/// The way of every page request: method, origin, throttle, session, then the handler. Whatever goes wrong becomes a
/// page that says so without details.
/// </summary>
internal static partial class PagePipeline
{
    private const int RetryAfterSeconds = 5;

    public static async Task Run(HttpContext context, PageRoute route)
    {
        var call = new PageCall(context);
        try
        {
            await Steps(call, route);
        }
        catch (UnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
            await call.Say(Notices.Unavailable, StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException && !context.Response.HasStarted)
        {
            var status = (e as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            await call.Say(Notices.Unreadable, status);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log.Failed(call.Get<ILoggerFactory>().CreateLogger(typeof(PagePipeline)), e);
            await call.Say(Notices.OurFault, StatusCodes.Status500InternalServerError);
        }
    }

    private static async Task Steps(PageCall call, PageRoute route)
    {
        var request = call.Context.Request;
        if (route.For(request.Method) is not { } handle)
        {
            call.Context.Response.Headers.Allow = route.Allow;
            await call.Say(Notices.WrongMethod, StatusCodes.Status405MethodNotAllowed);
            return;
        }

        // A form on another site must neither use a session nor plant one of its own.
        if (!route.FromAnywhere && !SameOrigin.Allows(request, call.Get<SessionCookie>().PublicUrl))
        {
            await call.Say(Notices.FromElsewhere, StatusCodes.Status403Forbidden);
            return;
        }

        if (Wait(call, route) is { } seconds)
        {
            call.Context.Response.Headers.RetryAfter = $"{seconds}";
            await call.Say(Notices.TooMany(seconds), StatusCodes.Status429TooManyRequests);
            return;
        }

        if (!route.FromAnywhere && call.SessionToken is { } token)
        {
            call.Visitor = (await call.Get<FindCaller>().BySession(token, organization: null))?.User;
        }

        await handle(call);
    }

    private static int? Wait(PageCall call, PageRoute route) =>
        route.Limit is { } limit && (limit.CountsLooks || call.Context.Request.Method == "POST")
            ? call.Count(limit)
            : null;

    private static partial class Log
    {
        [LoggerMessage(1030, LogLevel.Error, "A page failed")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
