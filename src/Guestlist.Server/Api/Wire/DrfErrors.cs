using System.Text.Json;

namespace Guestlist.Server.Api.Wire;

/// <summary>All errors of the borrowed dialect: the one place where refusals get their HTTP status.</summary>
internal static class DrfErrors
{
    public static readonly WireError NotAuthenticated = new(
        401,
        "authentication_error",
        "not_authenticated",
        "Authentication credentials were not provided."
    );

    public static readonly WireError PermissionDenied = Forbidden("You do not have permission to perform this action.");

    public static readonly WireError NoKeyAccess = Forbidden("This action does not support Personal API Key access");

    public static readonly WireError CsrfFailed = Forbidden("CSRF Failed: Origin checking failed.");

    public static readonly WireError NotFound = new(404, "invalid_request", "not_found", "Not found.");

    public static readonly WireError OrganizationNotFound = NotFound with { Detail = "Organization not found." };

    public static readonly WireError EndpointNotFound = NotFound with { Detail = "Endpoint not found." };

    public static readonly WireError NotAcceptable = new(
        406,
        "invalid_request",
        "not_acceptable",
        "Could not satisfy the request Accept header."
    );

    public static readonly WireError TooLarge = new(
        413,
        "invalid_request",
        "request_too_large",
        "Request body too large."
    );

    public static readonly WireError TooSlow = new(
        408,
        "invalid_request",
        "request_timeout",
        "The request body took too long to arrive."
    );

    public static readonly WireError Unavailable = new(
        503,
        "server_error",
        "unavailable",
        "The service is temporarily unavailable."
    )
    {
        RetryAfter = 5,
    };

    public static readonly WireError ServerError = new(500, "server_error", "error", "A server error occurred.");

    public static WireError InvalidKey(string where) =>
        new(
            401,
            "authentication_error",
            "authentication_failed",
            $"Personal API key found in request {where} is invalid."
        );

    /// <summary>Whoever sends this has not shown that they may.</summary>
    public static WireError Unproven(string detail) =>
        new(401, "authentication_error", "authentication_failed", detail);

    public static WireError Forbidden(string detail) => new(403, "authentication_error", "permission_denied", detail);

    public static WireError MethodNotAllowed(string method) =>
        new(405, "invalid_request", "method_not_allowed", $"Method \"{method}\" not allowed.");

    public static WireError UnsupportedMediaType(string? type) =>
        new(415, "invalid_request", "unsupported_media_type", $"Unsupported media type \"{type}\" in request.");

    public static WireError Parse(string detail) => new(400, "invalid_request", "parse_error", detail);

    public static WireError Throttled(int seconds) =>
        new(
            429,
            "throttled_error",
            "throttled",
            $"Request was throttled. Expected available in {seconds} second{(seconds == 1 ? "" : "s")}."
        )
        {
            RetryAfter = seconds,
        };

    public static WireError Invalid(string code, string detail, string? attr = null) =>
        new(400, "validation_error", code, detail, attr);

    /// <summary>A refusal as an answer. Its field goes by its wire name, behind the item's number in a list.</summary>
    public static WireError From(Refusal refusal)
    {
        var field = refusal.Field is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(refusal.Field);
        var attr = refusal.Item is { } item && field is not null ? $"{item}__{field}" : field;
        return refusal.Kind switch
        {
            RefusalKind.Forbidden => new(403, "authentication_error", refusal.Code, refusal.Detail, attr),
            RefusalKind.Exhausted => new(429, "throttled_error", refusal.Code, refusal.Detail, attr)
            {
                RetryAfter = refusal.RetryAfter,
            },
            RefusalKind.NotFound => new(404, "invalid_request", refusal.Code, refusal.Detail, attr),
            RefusalKind.Conflict => new(409, "invalid_request", refusal.Code, refusal.Detail, attr)
            {
                RetryAfter = refusal.RetryAfter,
            },
            RefusalKind.Unprocessable => new(422, "invalid_request", refusal.Code, refusal.Detail, attr),
            _ => Invalid(refusal.Code, refusal.Detail, attr),
        };
    }
}
