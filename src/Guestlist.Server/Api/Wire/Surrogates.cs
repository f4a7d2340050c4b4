using System.Text.Json;

namespace Guestlist.Server.Api.Wire;

/// <summary>A lone surrogate (<c>"\ud800"</c>) is legal JSON but no text; nothing downstream could store it.</summary>
internal static class Surrogates
{
    /// <exception cref="InvalidOperationException">Some string or name holds one.</exception>
    public static void Refuse(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Refuse(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    _ = property.Name;
                    Refuse(property.Value);
                }

                break;
            default:
                break;
        }
    }
}
