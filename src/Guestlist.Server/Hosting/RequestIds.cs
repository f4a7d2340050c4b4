using System.Security.Cryptography;

namespace Guestlist.Server.Hosting;

/// <summary>Every answer carries an id that stands in the log too. A caller's own id is not taken over: it could lie.</summary>
internal static class RequestIdsExtension
{
    public const string Header = "X-Request-Id";

    private const int Bytes = 16;

    public static void UseRequestIds(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var id = RandomNumberGenerator.GetHexString(Bytes * 2, lowercase: true);
                context.TraceIdentifier = id;
                context.Response.Headers[Header] = id;
                return next(context);
            }
        );
}
