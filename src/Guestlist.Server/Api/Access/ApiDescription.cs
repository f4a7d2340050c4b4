namespace Guestlist.Server.Api.Access;

/// <summary>The answer to OPTIONS: what the route is and speaks.</summary>
internal static class ApiDescription
{
    public static Task Reply(ApiCall call, ApiRoute route) =>
        call.Reply(
            StatusCodes.Status200OK,
            json =>
            {
                json.WriteStartObject();
                json.WriteString("name"u8, route.Pattern.Split('/').Last(part => !part.StartsWith('{')));
                json.WriteStartArray("renders"u8);
                json.WriteStringValue("application/json"u8);
                json.WriteEndArray();
                json.WriteStartArray("parses"u8);
                json.WriteStringValue("application/json"u8);
                json.WriteStringValue("application/x-www-form-urlencoded"u8);
                json.WriteStringValue("multipart/form-data"u8);
                json.WriteEndArray();
                json.WriteEndObject();
            }
        );
}
