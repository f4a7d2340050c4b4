using System.Text.Encodings.Web;
using System.Text.Json;

namespace Guestlist.WireTests.Harness;

/// <summary>An expected answer: its status and its body to the byte, save for the placeholders of <see cref="Shapes"/>.</summary>
public sealed record Answer(int Status, string Body);

/// <summary>The errors of the wire.</summary>
public static class Answers
{
    private static readonly JsonSerializerOptions _plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Any error: four keys in this order.</summary>
    public static Answer Error(int status, string type, string code, string detail, string? attr = null) =>
        new(
            status,
            $$"""{"type":{{Quoted(type)}},"code":{{Quoted(code)}},"detail":{{Quoted(detail)}},"attr":{{Quoted(attr)}}}"""
        );

    /// <summary>A field that breaks its rule.</summary>
    public static Answer Invalid(string code, string detail, string? attr = null) =>
        Error(400, "validation_error", code, detail, attr);

    /// <summary>A request the server cannot serve as it stands.</summary>
    public static Answer BadRequest(int status, string code, string detail) =>
        Error(status, "invalid_request", code, detail);

    /// <summary>A 403.</summary>
    public static Answer Denied(string detail) => Error(403, "authentication_error", "permission_denied", detail);

    public static Answer Required(string attr) => Invalid("required", "This field is required.", attr);

    public static Answer Null(string attr) => Invalid("null", "This field may not be null.", attr);

    public static Answer Blank(string attr) => Invalid("blank", "This field may not be blank.", attr);

    public static Answer NoAddress(string attr = "target_email") =>
        Invalid("invalid_input", "Enter a valid email address.", attr);

    public static Answer TooLong(int most, string attr) =>
        Invalid("max_length", $"Ensure this field has no more than {most} characters.", attr);

    public static Answer NoText(string attr) => Invalid("invalid_input", "Not a valid string.", attr);

    public static Answer NoValue(string attr) => Invalid("invalid_input", "Enter a valid value.", attr);

    public static Answer NoBoolean(string attr) => Invalid("invalid_input", "Must be a valid boolean.", attr);

    public static Answer NoChoice(string shown, string attr = "level") =>
        Invalid("invalid_choice", $"\"{shown}\" is not a valid choice.", attr);

    public static Answer Unparsable { get; } = BadRequest(400, "parse_error", "JSON parse error - «text»");

    public static Answer NoRoute { get; } = BadRequest(404, "not_found", "Endpoint not found.");

    public static Answer NoOrganization { get; } = BadRequest(404, "not_found", "Organization not found.");

    public static Answer NoObject { get; } = BadRequest(404, "not_found", "Not found.");

    public static Answer NotAcceptable { get; } =
        BadRequest(406, "not_acceptable", "Could not satisfy the request Accept header.");

    public static Answer NoMethod(string method) =>
        BadRequest(405, "method_not_allowed", $"Method \"{method}\" not allowed.");

    public static Answer NoMediaType(string type) =>
        BadRequest(415, "unsupported_media_type", $"Unsupported media type \"{type}\" in request.");

    public static Answer NoCredentials { get; } =
        Error(401, "authentication_error", "not_authenticated", "Authentication credentials were not provided.");

    public static Answer WrongKeyIn(string place) =>
        Error(
            401,
            "authentication_error",
            "authentication_failed",
            $"Personal API key found in request {place} is invalid."
        );

    public static Answer NoPermission { get; } = Denied("You do not have permission to perform this action.");

    public static Answer TooLow { get; } = Denied("Your organization access level is insufficient.");

    public static Answer AboveOneself { get; } =
        Denied("You cannot invite a user with a higher permission level than your own.");

    public static Answer MissingScope(string scope) => Denied($"API key missing required scope '{scope}'");

    public static Answer TeamScoped { get; } =
        Denied("API keys with scoped projects are only supported on project-based endpoints.");

    public static Answer CrossSite { get; } = Denied("CSRF Failed: Origin checking failed.");

    public static Answer SessionOnly { get; } = Denied("This action does not support Personal API Key access");

    public static Answer UnknownSecret { get; } = Invalid("invalid_input", "The provided invite ID is not valid.");

    /// <summary>Text as JSON writes it when only what must be escaped is.</summary>
    public static string Quoted(string? text) => JsonSerializer.Serialize(text, _plain);
}
