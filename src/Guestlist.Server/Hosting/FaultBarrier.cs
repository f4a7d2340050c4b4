using Guestlist.Storage;

namespace Guestlist.Server.Hosting;

/// <summary>
/// Nothing that goes wrong further in shows as a stack trace or a framework's page. The API has its own barrier, in
/// its own dialect; this one is for all the rest.
/// </summary>
internal sealed partial class FaultBarrier(RequestDelegate next, ILogger<FaultBarrier> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; nobody reads an answer.
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await Answer(context, e.StatusCode, "The request could not be read.");
        }
        catch (UnavailableException) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "5";
            await Answer(context, 503, "The service is temporarily unavailable. Please try again in a minute.");
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, e, context.TraceIdentifier);
            await Answer(
                context,
                500,
                $"Something went wrong. Tell your administrator this number: {context.TraceIdentifier}"
            );
        }
    }

    private static Task Answer(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(sentence);
    }

    private static partial class Log
    {
        [LoggerMessage(1012, LogLevel.Error, "Request {RequestId} failed")]
        public static partial void Failed(ILogger logger, Exception exception, string requestId);
    }
}
