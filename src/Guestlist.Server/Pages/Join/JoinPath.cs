namespace Guestlist.Server.Pages.Join;

/// <summary>The paths of an invitation's pages.</summary>
internal static class JoinPath
{
    public static string Of(string secret) => $"/join/{Uri.EscapeDataString(secret)}";

    public static string Decline(string secret) => $"{Of(secret)}/decline";

    public static string SignOut(string secret) => $"{Of(secret)}/sign-out";
}
