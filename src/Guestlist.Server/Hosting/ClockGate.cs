using Guestlist.Server.Api.Wire;
using Guestlist.Server.Pages.Door;
using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Hosting;

/// <summary>Turns requests away while the clock cannot be trusted.</summary>
internal static class ClockGateExtension
{
    public static void UseClockGate(this WebApplication app)
    {
        var guard = app.Services.GetRequiredService<ClockGuard>();
        app.Use((context, next) => guard.MayRun ? next(context) : Refuse(context));
    }

    private static Task Refuse(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return DrfErrors.Unavailable.Write(context);
        }

        context.Response.Headers.RetryAfter = $"{DrfErrors.Unavailable.RetryAfter}";
        return new PageCall(context).Say(Notices.Unavailable, StatusCodes.Status503ServiceUnavailable);
    }
}
