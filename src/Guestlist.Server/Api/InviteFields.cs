using System.Text.Json;
using Guestlist.Invites;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>Reads an invite from a body, in the order in which errors are reported.</summary>
internal static class InviteFields
{
    private const int MaxFirstName = 30;
    private const int MaxMessage = 5000;

    public static InviteDraft Read(DrfFields fields) =>
        new(
            fields.Email("target_email"),
            FirstName(fields),
            Level: fields.Level("level", Level.Member),
            Message: Message(fields),
            ProjectAccess: Access(fields),
            SendEmail: fields.Boolean("send_email", otherwise: true),
            CombinePending: fields.Boolean("combine_pending_invites", otherwise: false)
        )
        {
            Lifetime = Lifetime(fields, "lifetime"),
            Metadata = MetadataField.Read(fields) ?? "{}",
            Locale = Locale(fields),
        };

    /// <summary>What a PATCH says; read-only and unknown fields are ignored.</summary>
    public static InviteChanges ReadChanges(DrfFields fields) =>
        new(
            Level: fields.Has("level") ? fields.Level("level", otherwise: null) : null,
            FirstName: fields.Has("first_name") ? FirstName(fields) : null,
            ExpiresAt: fields.Has("expires_at") ? fields.Time("expires_at") : null,
            Metadata: MetadataField.Read(fields)
        )
        {
            SaysMessage = fields.Has("message"),
            Message = Message(fields),
            SaysLocale = fields.Has("locale"),
            Locale = Locale(fields),
        };

    /// <summary>A lifetime in whole seconds, 1 hour to 90 days; null when absent or said to be none.</summary>
    public static TimeSpan? Lifetime(DrfFields fields, string name)
    {
        if (fields.Raw(name) is not { ValueKind: not JsonValueKind.Null } value)
        {
            return null;
        }

        if (
            value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String)
            || !long.TryParse(PythonText.Str(value).Trim(), out var seconds)
        )
        {
            throw fields.Fail(name, "invalid_input", "A valid integer is required.");
        }

        var (least, most) = ((long)InviteLife.Shortest.TotalSeconds, (long)InviteLife.Longest.TotalSeconds);
        return seconds < least
                ? throw fields.Fail(name, "min_value", $"Ensure this value is greater than or equal to {least}.")
            : seconds > most
                ? throw fields.Fail(name, "max_value", $"Ensure this value is less than or equal to {most}.")
            : TimeSpan.FromSeconds(seconds);
    }

    /// <summary>A language that mails are written in; null when absent or said to be none.</summary>
    public static string? Locale(DrfFields fields)
    {
        var tag = fields.Text("locale", maxLength: 100, nullable: true);
        return tag is null || Locales.Tags.Contains(tag)
            ? tag
            : throw fields.Fail("locale", "invalid_choice", $"\"{tag}\" is not a valid choice.");
    }

    private static string FirstName(DrfFields fields)
    {
        var name = fields.Text("first_name", MaxFirstName) ?? "";
        return PlainText.IsName(name) ? name : throw fields.Fail("first_name", "invalid_input", "Enter a valid value.");
    }

    private static string? Message(DrfFields fields)
    {
        var message = fields.Text("message", MaxMessage, nullable: true);
        return message is null || PlainText.IsMessage(message)
            ? message
            : throw fields.Fail("message", "invalid_input", "Enter a valid value.");
    }

    /// <summary>Omitted means an empty list; null and an empty list both mean null.</summary>
    private static IReadOnlyList<ProjectAccess>? Access(DrfFields fields)
    {
        const string name = "private_project_access";
        if (fields.Raw(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            throw Fail("The field must be a list of dictionaries.");
        }

        var list = value.EnumerateArray().Select(item => One(item, Fail)).ToList();
        return list.Count == 0 ? null : list;

        WireException Fail(string detail) => fields.Fail(name, "invalid_input", detail);
    }

    private static ProjectAccess One(JsonElement item, Func<string, WireException> fail)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw fail("Each item in the list must be a dictionary.");
        }

        if (!item.TryGetProperty("id", out var id) || !item.TryGetProperty("level", out var level))
        {
            throw fail("Each dictionary must contain \"id\" and \"level\" keys.");
        }

        if (id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out var number))
        {
            throw fail("The \"id\" field must be an integer.");
        }

        return level.ValueKind == JsonValueKind.String && ProjectAccess.Levels.Contains(level.GetString()!)
            ? new ProjectAccess(number, level.GetString()!)
            : throw fail("The \"level\" field must be a valid access level.");
    }
}
