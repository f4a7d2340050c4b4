using System.Security.Cryptography;

namespace Guestlist.Server.Hosting.Options;

/// <summary>The settings of what comes back after a mail was handed over; part of the table in <see cref="Settings"/>.</summary>
public static class FeedbackSettings
{
    private const string SecretPrefix = "whsec_";
    private const int ShortestSecret = 24;
    private const int LongestSecret = 64;
    private const int ShortestToken = 32;

    /// <summary>A maildir in which reports arrive as mails.</summary>
    public static readonly Setting<string?> Bounces = SettingKinds.Text("Guestlist:Mail:Bounces", "a maildir folder");

    /// <summary>Opens the intake of signed events; several while one takes the other's place.</summary>
    public static readonly Setting<IReadOnlyList<byte[]>> EventsSecret = new(
        "Guestlist:Mail:EventsSecret",
        text => ReadSecrets(text) is { } secrets ? new(secrets) : null
    )
    {
        Default = "",
        Allowed = "whsec_ and 24 to 64 bytes in base64; several are separated by blanks",
        IsSecret = true,
    };

    /// <summary>Opens the intakes of senders that sign nothing: it stands in the address they are given.</summary>
    public static readonly Setting<string?> EventsToken = new(
        "Guestlist:Mail:EventsToken",
        text => text.Length is 0 or >= ShortestToken ? new(text.Length == 0 ? null : text) : null
    )
    {
        Default = "",
        Allowed = "a text of at least 32 characters",
        IsSecret = true,
    };

    /// <summary>Opens the intake of SendGrid's events, which it signs with the other half of this key.</summary>
    public static readonly Setting<byte[]?> SendGridKey = new(
        "Guestlist:Mail:SendGridKey",
        text => text.Length == 0 ? new((byte[]?)null) : ReadKey(text)
    )
    {
        Default = "",
        Allowed = "a public ECDSA key in base64 (SubjectPublicKeyInfo)",
    };

    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Bounces, EventsSecret, EventsToken, SendGridKey];

    /// <summary>Their values.</summary>
    public static FeedbackOptions Read(IConfiguration configuration) =>
        new(
            Bounces.From(configuration),
            EventsSecret.From(configuration),
            EventsToken.From(configuration),
            SendGridKey.From(configuration)
        );

    private static List<byte[]>? ReadSecrets(string text)
    {
        var secrets = new List<byte[]>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var base64 = word.StartsWith(SecretPrefix, StringComparison.Ordinal) ? word[SecretPrefix.Length..] : "";
            var secret = new byte[base64.Length];
            if (
                !Convert.TryFromBase64String(base64, secret, out var length)
                || length is < ShortestSecret or > LongestSecret
            )
            {
                return null;
            }

            secrets.Add(secret[..length]);
        }

        return secrets;
    }

    private static Read<byte[]?>? ReadKey(string text)
    {
        try
        {
            var key = Convert.FromBase64String(text);
            using var curve = ECDsa.Create();
            curve.ImportSubjectPublicKeyInfo(key, out _);
            return new(key);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Where news of mails come from. Without any setting there are none.</summary>
/// <param name="Bounces">The maildir, or null.</param>
/// <param name="EventsSecrets">Any of them signs an event; empty closes that intake.</param>
/// <param name="EventsToken">Stands in the addresses given to Postmark and Amazon; null closes those intakes.</param>
/// <param name="SendGridKey">SendGrid's public key; null closes that intake.</param>
public sealed record FeedbackOptions(
    string? Bounces,
    IReadOnlyList<byte[]> EventsSecrets,
    string? EventsToken,
    byte[]? SendGridKey
)
{
    /// <summary>Keeps the secrets out of logs and error messages that print records.</summary>
    public override string ToString() => Bounces ?? "(no folder)";
}
