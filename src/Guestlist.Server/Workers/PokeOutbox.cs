using Guestlist.Delivery;

namespace Guestlist.Server.Workers;

/// <summary>
/// Wakes the dispatcher after every request that may have queued a mail. A request that queued none costs one
/// look at the outbox; one place here cannot be forgotten by the next use case.
/// </summary>
internal static class PokeOutboxExtension
{
    public static void UsePokeOutbox(this WebApplication app)
    {
        var signal = app.Services.GetRequiredService<OutboxSignal>();
        app.Use(
            async (context, next) =>
            {
                await next(context);
                // By now the answer is written, which it never is before its commit.
                if (context.Response.StatusCode < 400 && !IsRead(context.Request.Method))
                {
                    signal.Poke();
                }
            }
        );
    }

    private static bool IsRead(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
