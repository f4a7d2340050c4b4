using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Guestlist.Server.Api.Wire;

/// <summary>Turns forms into JSON objects of strings. Of repeated names the last wins; files are passed over.</summary>
internal static class DrfForm
{
    public static JsonElement FromUrlEncoded(byte[] bytes) =>
        Object(
            Encoding
                .UTF8.GetString(bytes)
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Split('=', 2))
                .Select(pair => (Decode(pair[0]), pair.Length > 1 ? Decode(pair[1]) : ""))
        );

    public static async Task<JsonElement> FromMultipart(byte[] bytes, MediaTypeHeaderValue type)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrWhiteSpace(boundary))
        {
            throw Malformed("Invalid boundary in multipart: None");
        }

        try
        {
            var fields = new List<(string, string)>();
            var reader = new MultipartReader(boundary, new MemoryStream(bytes));
            while (await reader.ReadNextSectionAsync() is { } section)
            {
                if (
                    ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                    && disposition.IsFormDisposition()
                )
                {
                    using var text = new StreamReader(section.Body, Encoding.UTF8);
                    fields.Add(
                        (HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "", await text.ReadToEndAsync())
                    );
                }
            }

            return Object(fields);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw Malformed("the body does not match its boundary");
        }
    }

    private static WireException Malformed(string why) => new(DrfErrors.Parse($"Multipart form parse error - {why}"));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static JsonElement Object(IEnumerable<(string Name, string Value)> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var field in fields)
            {
                json.WriteString(field.Name, field.Value);
            }

            json.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }
}
