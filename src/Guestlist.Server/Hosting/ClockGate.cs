using System.Text;

namespace Guestlist.Server.Hosting;

/// <summary>Turns requests away while the clock cannot be trusted.</summary>
internal static class ClockGateExtension
{
    private const string RetryAfterSeconds = "5";

    private static readonly byte[] ForPrograms = Encoding.UTF8.GetBytes(
        """{"type":"server_error","code":"unavailable","detail":"The service is temporarily unavailable.","attr":null}"""
    );

    private static readonly byte[] ForPeople = Encoding.UTF8.GetBytes(
        "The service is temporarily unavailable. Please try again in a minute."
    );

    public static void UseClockGate(this WebApplication app)
    {
        var guard = app.Services.GetRequiredService<ClockGuard>();
        app.Use((context, next) => guard.MayRun ? next(context) : Refuse(context));
    }

    private static Task Refuse(HttpContext context)
    {
        var toProgram = context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        var body = toProgram ? ForPrograms : ForPeople;
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        context.Response.ContentType = toProgram ? "application/json" : "text/plain; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body).AsTask();
    }
}
