using System.Text.Json;

namespace Guestlist.Server.Api.Wire;

/// <summary>
/// The fields of one object of a body, read in the order their errors are to be reported: the first wrong one ends
/// the request. Unknown fields are ignored; of repeated keys the last wins.
/// </summary>
internal sealed class DrfFields
{
    private readonly JsonElement body;
    private readonly int? item;

    private DrfFields(JsonElement body, int? item)
    {
        this.body = body;
        this.item = item;
    }

    /// <summary>An object without fields.</summary>
    public static DrfFields None { get; } = new(JsonElement.Parse("{}"), item: null);

    /// <summary>The fields of a body that must be an object.</summary>
    public static DrfFields Of(ParsedBody body) =>
        body.Root.ValueKind switch
        {
            JsonValueKind.Object => new DrfFields(body.Root, item: null),
            JsonValueKind.Null => throw new WireException(DrfErrors.Invalid("null", "No data provided")),
            _ => throw new WireException(NotAnObject(body.Root, attr: null)),
        };

    /// <summary>The fields of an item of a list.</summary>
    public static DrfFields OfItem(JsonElement value, int index) =>
        value.ValueKind == JsonValueKind.Object
            ? new DrfFields(value, index)
            : throw new WireException(NotAnObject(value, $"{index}"));

    /// <summary>The raw value, or null when the field is absent.</summary>
    public JsonElement? Raw(string name) => body.TryGetProperty(name, out var value) ? value : null;

    public bool Has(string name) => Raw(name) is not null;

    /// <summary>A trimmed text that must be there and not be blank.</summary>
    public string RequiredText(string name, int maxLength) =>
        Text(name, maxLength, blank: false) ?? throw Fail(name, "required", "This field is required.");

    /// <summary>A trimmed text that must be there and not be blank; whether it can be what it should is not asked.</summary>
    public string AnyText(string name) =>
        Raw(name) is { } value
            ? Trimmed(name, value, blank: false)
            : throw Fail(name, "required", "This field is required.");

    /// <summary>A trimmed text; null when absent. An explicit null is an error unless allowed.</summary>
    public string? Text(string name, int maxLength, bool blank = true, bool nullable = false)
    {
        if (Raw(name) is not { } value || (nullable && value.ValueKind == JsonValueKind.Null))
        {
            return null;
        }

        return Text(name, value, maxLength, blank);
    }

    /// <summary>The items of a list; null when absent. An explicit null is an error unless allowed, and then an empty list.</summary>
    public IReadOnlyList<JsonElement>? List(string name, bool nullable = false)
    {
        if (Raw(name) is not { } value)
        {
            return null;
        }

        if (nullable && value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        RefuseNull(name, value);
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray()]
            : throw Fail(
                name,
                "not_a_list",
                $"Expected a list of items but got type \"{PythonText.TypeName(value)}\"."
            );
    }

    /// <summary>A list of at most so many items, counted before any of them is looked at.</summary>
    public IReadOnlyList<JsonElement>? ShortList(string name, int most, bool nullable = false) =>
        Raw(name) is { ValueKind: JsonValueKind.Array } value && value.GetArrayLength() > most
            ? throw Fail(name, "max_length", $"Ensure this field has no more than {most} elements.")
            : List(name, nullable);

    /// <summary>The same of texts, none of them blank; their errors carry their position.</summary>
    public IReadOnlyList<string>? ShortTexts(string name, int most, bool nullable = false) =>
        ShortList(name, most, nullable)
            ?.Select((item, index) => Text($"{name}__{index}", item, int.MaxValue, blank: false))
            .ToList();

    /// <summary>A boolean in any of its spellings.</summary>
    public bool Boolean(string name, bool otherwise)
    {
        if (Raw(name) is not { } value)
        {
            return otherwise;
        }

        RefuseNull(name, value);
        var word = value.ValueKind switch
        {
            JsonValueKind.Array or JsonValueKind.Object => "",
            // 1.0 equals 1 in Python, however it is written; the text "1.0" does not.
            JsonValueKind.Number when value.TryGetDouble(out var number) && number is 0 or 1 => number is 1 ? "1" : "0",
            _ => PythonText.Str(value),
        };
        return word switch
        {
            "t"
            or "T"
            or "y"
            or "Y"
            or "yes"
            or "Yes"
            or "YES"
            or "true"
            or "True"
            or "TRUE"
            or "on"
            or "On"
            or "ON"
            or "1" => true,
            "f"
            or "F"
            or "n"
            or "N"
            or "no"
            or "No"
            or "NO"
            or "false"
            or "False"
            or "FALSE"
            or "off"
            or "Off"
            or "OFF"
            or "0" => false,
            _ => throw Fail(name, "invalid_input", "Must be a valid boolean."),
        };
    }

    /// <summary>A level; absent means <paramref name="otherwise"/>.</summary>
    public Level Level(string name, Level? otherwise)
    {
        if (Raw(name) is not { } value)
        {
            return otherwise ?? throw Fail(name, "required", "This field is required.");
        }

        RefuseNull(name, value);
        return PythonText.Str(value) switch
        {
            "1" => Guestlist.Level.Member,
            "8" => Guestlist.Level.Admin,
            "15" => Guestlist.Level.Owner,
            var other => throw Fail(name, "invalid_choice", $"\"{other}\" is not a valid choice."),
        };
    }

    /// <summary>A time that must be there, in ISO 8601; one without a zone is UTC.</summary>
    public DateTimeOffset Time(string name)
    {
        if (Raw(name) is not { } value)
        {
            throw Fail(name, "required", "This field is required.");
        }

        RefuseNull(name, value);
        return value.ValueKind == JsonValueKind.String && WireTime.Parse(value.GetString()) is { } time
            ? time
            : throw Fail(
                name,
                "invalid_input",
                "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z]."
            );
    }

    /// <summary>An e-mail address that must be there.</summary>
    public EmailAddress Email(string name)
    {
        if (Raw(name) is not { } value)
        {
            throw Fail(name, "required", "This field is required.");
        }

        RefuseNull(name, value);
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            throw Fail(name, "invalid_input", "Enter a valid email address.");
        }

        var text = PythonText.Str(value).Trim();
        if (text.Length == 0)
        {
            throw Fail(name, "blank", "This field may not be blank.");
        }

        RefuseLength(name, text, EmailAddress.MaxLength);
        return EmailAddress.Parse(text) ?? throw Fail(name, "invalid_input", "Enter a valid email address.");
    }

    /// <summary>The error of a field, which in a list carries its item's number.</summary>
    public WireException Fail(string name, string code, string detail) =>
        new(DrfErrors.Invalid(code, detail, item is null ? name : $"{item}__{name}"));

    private string Text(string name, JsonElement value, int maxLength, bool blank)
    {
        var text = Trimmed(name, value, blank);
        RefuseLength(name, text, maxLength);
        return text;
    }

    private string Trimmed(string name, JsonElement value, bool blank)
    {
        RefuseNull(name, value);
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            throw Fail(name, "invalid_input", "Not a valid string.");
        }

        var text = PythonText.Str(value).Trim();
        return blank || text.Length > 0 ? text : throw Fail(name, "blank", "This field may not be blank.");
    }

    private void RefuseNull(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            throw Fail(name, "null", "This field may not be null.");
        }
    }

    /// <summary>Length counts characters, not UTF-16 halves; then U+0000.</summary>
    private void RefuseLength(string name, string text, int maxLength)
    {
        if (text.Length > maxLength && text.EnumerateRunes().Count() > maxLength)
        {
            throw Fail(name, "max_length", $"Ensure this field has no more than {maxLength} characters.");
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw Fail(name, "null_characters_not_allowed", "Null characters are not allowed.");
        }
    }

    private static WireError NotAnObject(JsonElement value, string? attr) =>
        DrfErrors.Invalid(
            "invalid_input",
            $"Invalid data. Expected a dictionary, but got {PythonText.TypeName(value)}.",
            attr
        );
}
