using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Guestlist.Server.Api.Wire;

/// <summary>Turns forms into JSON objects of strings. Of repeated names the last wins; files are passed over.</summary>
internal static class DrfForm
{
    public static JsonElement FromUrlEncoded(byte[] bytes) => Object(DrfQuery.Pairs(Encoding.UTF8.GetString(bytes)));

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
                    // A reader of text would look for a byte order mark and take it for another encoding.
                    using var value = new MemoryStream();
                    await section.Body.CopyToAsync(value);
                    fields.Add(
                        (
                            HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "",
                            Encoding.UTF8.GetString(value.ToArray())
                        )
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
