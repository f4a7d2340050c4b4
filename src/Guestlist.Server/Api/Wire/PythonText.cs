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
            _ => PythonNumber.IsFloat(value) ? "float" : "int",
        };

    private static string Repr(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "True",
            JsonValueKind.False => "False",
            JsonValueKind.Null => "None",
            JsonValueKind.String => PythonQuote.Of(value.GetString()!),
            JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Repr))}]",
            JsonValueKind.Object => $"{{{string.Join(", ", Members(value))}}}",
            _ => PythonNumber.Of(value),
        };

    /// <summary>Of repeated names the last value stands, at the place of the first.</summary>
    private static IEnumerable<string> Members(JsonElement value) =>
        value
            .EnumerateObject()
            .GroupBy(member => member.Name, StringComparer.Ordinal)
            .Select(same => $"{PythonQuote.Of(same.Key)}: {Repr(same.Last().Value)}");
}
