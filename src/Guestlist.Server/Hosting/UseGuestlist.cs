namespace Guestlist.Server.Hosting;

/// <summary>The way of a request, in order.</summary>
internal static class UseGuestlistExtension
{
    public static void UseGuestlist(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.MapHealth();
        app.UseRouting();
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
