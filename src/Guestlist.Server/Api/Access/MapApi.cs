using Guestlist.Server.Api.Wire;
using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Api.Access;

/// <summary>Hangs routes into the framework: one endpoint a verb, and one without verbs that runs the same checks.</summary>
internal static class MapApiExtension
{
    public static void MapApi(this IEndpointRouteBuilder app, IEnumerable<ApiRoute> routes)
    {
        var options = app.ServiceProvider.GetRequiredService<GuestlistOptions>();
        foreach (var route in routes.Where(route => route.IsServed(options)))
        {
            RequestDelegate run = context => ApiPipeline.Run(context, route);
            foreach (var verb in route.Verbs)
            {
                string[] methods = verb.Method == "GET" ? ["GET", "HEAD"] : [verb.Method];
                app.MapMethods(route.Pattern, methods, run).WithDisplayName($"{verb.Method} {route.Pattern}");
            }

            app.Map(route.Pattern, run).WithDisplayName(route.Pattern);
        }

        app.Map("/api/{**rest}", (RequestDelegate)(context => DrfErrors.EndpointNotFound.Write(context)));
    }
}
