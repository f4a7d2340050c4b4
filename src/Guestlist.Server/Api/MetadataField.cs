using System.Buffers;
using System.Text;
using System.Text.Json;
using Guestlist.Organizations;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>An object that a client keeps with us: carried as it is, read by nobody here.</summary>
internal static class MetadataField
{
    private const string Name = "metadata";

    /// <summary>The object as text, or null when the field is absent.</summary>
    public static string? Read(DrfFields fields)
    {
        if (fields.Raw(Name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw fields.Fail(
                Name,
                "not_a_dict",
                $"Expected a dictionary of items but got type \"{PythonText.TypeName(value)}\"."
            );
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireEncoder.Instance }))
        {
            value.WriteTo(json);
        }

        return buffer.WrittenCount <= Organization.MaxMetadata
            ? Encoding.UTF8.GetString(buffer.WrittenSpan)
            : throw fields.Fail(
                Name,
                "max_length",
                $"Ensure this field has no more than {Organization.MaxMetadata} bytes."
            );
    }
}
