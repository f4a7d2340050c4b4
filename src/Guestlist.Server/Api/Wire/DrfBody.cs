using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Guestlist.Server.Api.Wire;

/// <summary>
/// Reads a request's body once: JSON, form or multipart. Forms become JSON objects of strings, so that one set of
/// field rules serves all; an empty body is an empty form.
/// </summary>
internal static class DrfBody
{
    /// <summary>Bodies beyond this are refused with 413.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };

    public static async Task<ParsedBody> Read(HttpRequest request, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return ParsedBody.Nothing;
        }

        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
        return type?.ToLowerInvariant() switch
        {
            "application/json" => new ParsedBody(Json(bytes), IsForm: false),
            "application/x-www-form-urlencoded" => new ParsedBody(DrfForm.FromUrlEncoded(bytes), IsForm: true),
            "multipart/form-data" => new ParsedBody(await DrfForm.FromMultipart(bytes, parsed!), IsForm: true),
            _ => throw new WireException(DrfErrors.UnsupportedMediaType(request.ContentType)),
        };
    }

    /// <summary>JSON, strictly.</summary>
    public static JsonElement Json(byte[] bytes)
    {
        try
        {
            // The parser would accept bad UTF-8 inside strings and fail only when one is read.
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            var root = JsonDocument.Parse(bytes, Strict).RootElement;
            Surrogates.Refuse(root);
            return root;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new WireException(DrfErrors.Parse("JSON parse error - the body is not valid JSON."));
        }
    }

    /// <summary>The body as it came.</summary>
    public static async Task<byte[]> ReadAll(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes)
        {
            throw new WireException(DrfErrors.TooLarge);
        }

        try
        {
            var body = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 0) + 1);
            while (true)
            {
                var read = await request.BodyReader.ReadAsync();
                foreach (var segment in read.Buffer)
                {
                    body.Write(segment.Span);
                }

                request.BodyReader.AdvanceTo(read.Buffer.End);
                if (body.WrittenCount > MaxBytes)
                {
                    throw new WireException(DrfErrors.TooLarge);
                }

                if (read.IsCompleted)
                {
                    return body.WrittenSpan.ToArray();
                }
            }
        }
        catch (BadHttpRequestException e)
        {
            throw new WireException(
                e.StatusCode switch
                {
                    StatusCodes.Status413PayloadTooLarge => DrfErrors.TooLarge,
                    StatusCodes.Status408RequestTimeout => DrfErrors.TooSlow,
                    _ => DrfErrors.Parse("Malformed request body."),
                }
            );
        }
    }
}

/// <summary>A body that was understood.</summary>
/// <param name="Root">Its value; undefined when there was no body.</param>
/// <param name="IsForm">It came as a form or was empty, and is an object of strings.</param>
internal sealed record ParsedBody(JsonElement Root, bool IsForm)
{
    public static readonly ParsedBody Nothing = new(JsonDocument.Parse("{}").RootElement, IsForm: true);
}
