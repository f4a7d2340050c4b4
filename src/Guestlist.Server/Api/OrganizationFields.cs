using System.Buffers;
using System.Text;
using System.Text.Json;
using Guestlist.Organizations;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>Reads an organization from a body, in the order in which errors are reported.</summary>
internal static class OrganizationFields
{
    public static string Name(DrfFields fields)
    {
        var name = fields.RequiredText("name", CreateOrganization.MaxNameLength);
        return PlainText.IsName(name) ? name : throw fields.Fail("name", "invalid_input", "Enter a valid value.");
    }

    public static OrganizationChanges ReadChanges(DrfFields fields) =>
        new(
            fields.Has("name") ? Name(fields) : null,
            Boolean(fields, "members_can_invite"),
            Boolean(fields, "is_member_join_email_enabled"),
            Metadata(fields)
        );

    private static bool? Boolean(DrfFields fields, string name) =>
        fields.Has(name) ? fields.Boolean(name, otherwise: false) : null;

    private static string? Metadata(DrfFields fields)
    {
        const string name = "metadata";
        if (fields.Raw(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw fields.Fail(
                name,
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
                name,
                "max_length",
                $"Ensure this field has no more than {Organization.MaxMetadata} bytes."
            );
    }
}
