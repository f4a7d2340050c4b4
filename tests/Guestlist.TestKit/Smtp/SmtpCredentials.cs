using System.Text;

namespace Guestlist.TestKit;

/// <summary>The two ways of signing in that every client knows.</summary>
internal static class SmtpCredentials
{
    /// <summary>Finishes an AUTH PLAIN or AUTH LOGIN exchange.</summary>
    public static async Task<(string User, string Password)> Ask(SmtpWire wire, string line, CancellationToken stop)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var initial = words.Length > 2 ? words[2] : null;
        if (words.Length > 1 && words[1].Equals("LOGIN", StringComparison.OrdinalIgnoreCase))
        {
            var user = Decode(initial ?? await Challenge(wire, "Username:", stop));
            return (user, Decode(await Challenge(wire, "Password:", stop)));
        }
        // RFC 4616: authorization id, NUL, user, NUL, password.
        var parts = Decode(initial ?? await Challenge(wire, "", stop)).Split('\0');
        return parts is [_, var name, var secret] ? (name, secret) : ("", "");
    }

    private static async Task<string> Challenge(SmtpWire wire, string prompt, CancellationToken stop)
    {
        await wire.Say("334 " + Convert.ToBase64String(Encoding.UTF8.GetBytes(prompt)), stop);
        return await wire.ReadText(stop) ?? "";
    }

    private static string Decode(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));
}
