using Guestlist.Server.Api;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Server.Pages;

namespace Guestlist.Server.Hosting;

/// <summary>The way of a request, from the outside in.</summary>
internal static class UseGuestlistExtension
{
    public static void UseGuestlist(this WebApplication app)
    {
        app.UseRequestIds();
        app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders();
        app.UseMiddleware<FaultBarrier>();
        app.UseForwardedHeaders();
        app.UseMetrics();
        app.UseHealth();
        app.UseClockGate();
        app.UseFormatSuffix();
        app.UseRouting();
        app.MapApi(Routes.All);
        app.MapPages();
    }
}
