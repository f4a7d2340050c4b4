using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api.Access;

/// <summary>Hangs routes into the framework: one endpoint a verb, and one without verbs that runs the same checks.</summary>
internal static class MapApiExtension
{
    public static void MapApi(this IEndpointRouteBuilder app, IEnumerable<ApiRoute> routes)
    {
        foreach (var route in routes)
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
