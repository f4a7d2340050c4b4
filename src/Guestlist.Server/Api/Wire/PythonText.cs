using System.Text;
using System.Text.Json;

namespace Guestlist.Server.Api.Wire;

/// <summary>JSON values as Python prints them, because the borrowed messages quote them so.</summary>
internal static class PythonText
{
    /// <summary>What Python's str() says.</summary>
    public static string Str(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : Repr(value);

    /// <summary>The Python type's name.</summary>
    public static string TypeName(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => "str",
            JsonValueKind.Array => "list",
            JsonValueKind.Object => "dict",
            JsonValueKind.True or JsonValueKind.False => "bool",
            JsonValueKind.Null or JsonValueKind.Undefined => "NoneType",
            _ => value.GetRawText().AsSpan().IndexOfAny("eE.") >= 0 ? "float" : "int",
        };

    private static string Repr(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "True",
            JsonValueKind.False => "False",
            JsonValueKind.Null => "None",
            JsonValueKind.String => Quote(value.GetString()!),
            JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Repr))}]",
            JsonValueKind.Object =>
                $"{{{string.Join(", ", value.EnumerateObject().Select(p => $"{Quote(p.Name)}: {Repr(p.Value)}"))}}}",
            _ => value.GetRawText(),
        };

    private static string Quote(string text)
    {
        var quote =
            text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var builder = new StringBuilder().Append(quote);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => builder.Append("\\\\"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                _ when c == quote => builder.Append('\\').Append(c),
                _ => builder.Append(c),
            };
        }

        return builder.Append(quote).ToString();
    }
}
