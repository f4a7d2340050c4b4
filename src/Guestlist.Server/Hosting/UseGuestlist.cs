using Guestlist.Server.Api;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Hosting;

/// <summary>The way of a request, in order.</summary>
internal static class UseGuestlistExtension
{
    public static void UseGuestlist(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.MapHealth();
        app.Use(
            (context, next) =>
            {
                FormatSuffix.Take(context);
                return next(context);
            }
        );
        app.UseRouting();
        app.MapApi(Routes.All);
    }

    private static void MapHealth(this WebApplication app) =>
        app.Map(
            "/health",
            health =>
                health.Run(context =>
                {
                    context.Response.StatusCode =
                        context.Request.Path == "/live" || context.RequestServices.GetRequiredService<Readiness>().IsReady
                            ? 200
                            : 503;
                    return Task.CompletedTask;
                })
        );
}
