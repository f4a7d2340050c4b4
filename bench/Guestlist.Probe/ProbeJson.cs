using System.Text.Json;
using System.Text.Json.Serialization;

namespace Guestlist.Probe;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Draft[]))]
[JsonSerializable(typeof(Invite[]))]
[JsonSerializable(typeof(InvitePage))]
internal sealed partial class ProbeJson : JsonSerializerContext;

/// <summary>JSON that is stored as text and answered as it stands.</summary>
[JsonConverter(typeof(RawJsonConverter))]
internal sealed record RawJson(string Text);

internal sealed class RawJsonConverter : JsonConverter<RawJson>
{
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Text, skipInputValidation: true);
}
