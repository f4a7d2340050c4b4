namespace Guestlist.Server.Pages.Join;

/// <summary>The paths of an invitation's pages.</summary>
internal static class JoinPath
{
    public static string Of(string secret) => $"/join/{Uri.EscapeDataString(secret)}";

    public static string Decline(string secret) => $"{Of(secret)}/decline";

    public static string AskRenewal(string secret) => $"{Of(secret)}/renewal";

    public static string AskReaddress(string secret) => $"{Of(secret)}/readdress";

    public static string SignOut(string secret) => $"{Of(secret)}/sign-out";
}
