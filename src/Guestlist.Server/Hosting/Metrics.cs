using System.Security.Cryptography;
using System.Text;
using Guestlist.Server.Hosting.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Guestlist.Server.Hosting;

/// <summary>Figures for Prometheus at <c>/metrics</c>: at an address of their own, or to who sends the token.</summary>
internal static class MetricsExtension
{
    private const string Path = "/metrics";

    private static readonly string[] Meters =
    [
        "Guestlist",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Npgsql",
        "System.Runtime",
    ];

    public static void AddMetrics(this WebApplicationBuilder builder, GuestlistOptions options)
    {
        if (options.Metrics is not { } metrics)
        {
            return;
        }

        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("guestlist"))
            .WithMetrics(figures => figures.AddMeter(Meters).AddPrometheusExporter());
        if (metrics.Url is { } url)
        {
            ListenToo(builder, url);
        }
    }

    public static void UseMetrics(this WebApplication app)
    {
        if (app.Services.GetRequiredService<GuestlistOptions>().Metrics is not { } metrics)
        {
            return;
        }

        var port = metrics.Url is { } url ? new Uri(url).Port : 0;
        app.UseOpenTelemetryPrometheusScrapingEndpoint(context =>
            context.Request.Path == Path && (context.Connection.LocalPort == port || HasToken(context, metrics.Token))
        );
        // The address for figures offers nothing else.
        app.Use(
            (context, next) =>
            {
                if (port == 0 || context.Connection.LocalPort != port)
                {
                    return next(context);
                }

                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }
        );
    }

    /// <summary>Kestrel takes its addresses from one place only: endpoints in the configuration hide the urls.</summary>
    private static void ListenToo(WebApplicationBuilder builder, string url)
    {
        if (builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            builder.Configuration["Kestrel:Endpoints:Metrics:Url"] = url;
            return;
        }

        var urls = builder.Configuration["urls"] is { Length: > 0 } given ? given : "http://localhost:5000";
        builder.WebHost.UseUrls($"{urls};{url}");
    }

    private static bool HasToken(HttpContext context, string? token) =>
        token is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()),
            Encoding.UTF8.GetBytes($"Bearer {token}")
        );
}
