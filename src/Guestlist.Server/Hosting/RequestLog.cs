namespace Guestlist.Server.Hosting;

/// <summary>One line a request: method, route, status, milliseconds, id. No query string, no address, no secret.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        var start = clock.GetTimestamp();
        try
        {
            await next(context);
            Write(context, path, context.Response.StatusCode, start);
        }
        catch (Exception e)
            when (e is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            Write(context, path, StatusCodes.Status500InternalServerError, start);
            throw;
        }
    }

    private void Write(HttpContext context, PathString path, int status, long start)
    {
        if (path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            // Probes ask every second or so and would drown the rest.
            Log.Probed(logger, path.Value!, status, context.TraceIdentifier);
            return;
        }

        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        Log.Answered(
            logger,
            LoggedPath.Method(context.Request.Method),
            LoggedPath.Of(path.Value ?? "", route),
            status,
            Math.Round(clock.GetElapsedTime(start).TotalMilliseconds, 1),
            context.TraceIdentifier
        );
    }

    private static partial class Log
    {
        [LoggerMessage(1010, LogLevel.Information, "{Method} {Route} {Status} {Milliseconds} ms {RequestId}")]
        public static partial void Answered(
            ILogger logger,
            string method,
            string route,
            int status,
            double milliseconds,
            string requestId
        );

        [LoggerMessage(1011, LogLevel.Debug, "GET {Route} {Status} {RequestId}")]
        public static partial void Probed(ILogger logger, string route, int status, string requestId);
    }
}
