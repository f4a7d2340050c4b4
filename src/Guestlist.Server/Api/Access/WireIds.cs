namespace Guestlist.Server.Api.Access;

/// <summary>UUIDs as paths carry them: 32 hex digits in any case, with or without hyphens in their places.</summary>
internal static class WireIds
{
    public static Guid? Parse(string text) =>
        Guid.TryParseExact(text, "D", out var id) || Guid.TryParseExact(text, "N", out id) ? id : null;
}
