using System.Text.Json;

namespace Guestlist.Server.Api.Wire;

/// <summary>An error answer: always exactly type, code, detail and attr, in this order.</summary>
internal sealed record WireError(int Status, string Type, string Code, string Detail, string? Attr = null)
{
    /// <summary>Whole seconds after which trying again makes sense; sent as Retry-After.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Writes the answer in place of any other.</summary>
    public Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (Status == StatusCodes.Status401Unauthorized)
        {
            headers.WWWAuthenticate = "Bearer";
        }

        if (RetryAfter is { } seconds)
        {
            headers.RetryAfter = seconds.ToString();
        }

        return WireReply.Json(
            context,
            Status,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("type"u8, Type);
                json.WriteString("code"u8, Code);
                json.WriteString("detail"u8, Detail);
                json.WriteString("attr"u8, Attr);
                json.WriteEndObject();
            }
        );
    }
}

/// <summary>Ends the handling of a request with an error answer, from wherever its input is read.</summary>
internal sealed class WireException(WireError error) : Exception(error.Detail)
{
    public WireError Error { get; } = error;
}
