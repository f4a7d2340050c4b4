using System.Buffers;
using System.Text.Json;

namespace Guestlist.Server.Api.Wire;

/// <summary>Writes JSON answers: compact, or indented when the client's Accept asks for it; always with a length.</summary>
internal static class WireReply
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = WireEncoder.Instance, SkipValidation = true };

    public static async Task Json(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        await using (var json = new Utf8JsonWriter(buffer, Options(context)))
        {
            write(json);
        }

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = buffer.WrittenCount;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            response.BodyWriter.Write(buffer.WrittenSpan);
            await response.BodyWriter.FlushAsync();
        }
    }

    public static Task Empty(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static JsonWriterOptions Options(HttpContext context) =>
        Negotiation.Indent(context.Request) is { } indent and > 0
            ? Compact with
            {
                Indented = true,
                IndentSize = indent,
            }
            : Compact;
}
