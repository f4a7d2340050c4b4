namespace Guestlist.Server.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: send it requests. Neither needs a key, is throttled
/// or waits behind anything else.
/// </summary>
internal static class HealthExtension
{
    public static void UseHealth(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Use(
            (context, next) =>
                context.Request.Path.Value switch
                {
                    "/health/live" => Answer(context, 200, """{"status":"live"}"""),
                    "/health/ready" => Ready(context, readiness),
                    _ => next(context),
                }
        );
    }

    private static async Task Ready(HttpContext context, Readiness readiness)
    {
        var missing = await readiness.Missing();
        if (missing.Count == 0)
        {
            await Answer(context, 200, """{"status":"ready"}""");
            return;
        }

        context.Response.Headers.RetryAfter = "1";
        var words = string.Join(',', missing.Select(word => $"\"{word}\""));
        await Answer(context, 503, $$"""{"status":"not ready","missing":[{{words}}]}""");
    }

    private static Task Answer(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(json);
    }
}
