using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Guestlist.Server.Api.Wire;

/// <summary>Writes JSON answers: compact, or indented when the client's Accept asks for it; always with a length.</summary>
internal static class WireReply
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = WireEncoder.Instance, SkipValidation = true };

    private const int FirstBytes = 4 * 1024;
    private const int MostKept = 256 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? spare;

    public static Task Json(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = spare ?? new ArrayBufferWriter<byte>(FirstBytes);
        spare = null;
        using (var json = new Utf8JsonWriter(buffer, Options(context)))
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
        }

        Keep(buffer);
        return response.BodyWriter.FlushAsync().AsTask();
    }

    /// <summary>The answer is in the response now; its buffer serves the next one on this thread.</summary>
    private static void Keep(ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity <= MostKept)
        {
            buffer.ResetWrittenCount();
            spare = buffer;
        }
    }

    /// <summary>An answer as text, to be kept and sent, now and again.</summary>
    public static string Text(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(FirstBytes);
        using (var json = new Utf8JsonWriter(buffer, Options(context)))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Sends such a text; an empty one without a Content-Type.</summary>
    public static Task Send(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        if (text.Length == 0)
        {
            return Task.CompletedTask;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        return context.Response.BodyWriter.WriteAsync(bytes).AsTask();
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
