using System.Globalization;
using System.Net;

namespace Guestlist.Server.Hosting.Options;

/// <summary>The kinds of settings there are, each with its one way to be read.</summary>
internal static class SettingKinds
{
    /// <param name="key">Where it stands in the configuration.</param>
    /// <param name="allowed">What is accepted, in words.</param>
    /// <param name="fallback">Its value when nobody sets it.</param>
    /// <param name="longest">In characters.</param>
    /// <param name="accepts">What else must hold of a text that is set.</param>
    public static Setting<string?> Text(
        string key,
        string allowed,
        string fallback = "",
        int longest = 4096,
        Predicate<string>? accepts = null
    ) =>
        new(
            key,
            text =>
                text.Length == 0 ? new(null)
                : text.Length <= longest && !text.Any(char.IsControl) && accepts?.Invoke(text) != false ? new(text)
                : null
        )
        {
            Default = fallback,
            Allowed = allowed,
        };

    public static Setting<string?> Secret(string key, string allowed, Predicate<string>? accepts = null) =>
        new(
            key,
            text =>
                text.Length == 0 ? new(null)
                : accepts?.Invoke(text) != false ? new(text)
                : null
        )
        {
            Default = "",
            Allowed = allowed,
            IsSecret = true,
        };

    public static Setting<bool> Switch(string key, bool fallback) =>
        new(key, text => bool.TryParse(text, out var value) ? new(value) : null)
        {
            Default = fallback ? "true" : "false",
            Allowed = "true or false",
        };

    public static Setting<int> Number(string key, int fallback, int from, int to) =>
        new(
            key,
            text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value >= from
                && value <= to
                    ? new(value)
                    : null
        )
        {
            Default = $"{fallback}",
            Allowed = $"a number from {from} to {to}",
        };

    /// <summary>A number, or the word <c>off</c>, which is the default.</summary>
    public static Setting<int?> NumberOrOff(string key, int from, int to) =>
        new(
            key,
            text =>
                text.Equals("off", StringComparison.OrdinalIgnoreCase) ? new(null)
                : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value >= from
                && value <= to
                    ? new(value)
                : null
        )
        {
            Default = "off",
            Allowed = $"a number from {from} to {to}, or off",
        };

    public static Setting<TimeSpan> Duration(string key, TimeSpan fallback, TimeSpan from, TimeSpan to) =>
        new(key, text => ReadDuration(text, from, to) is { } value ? new(value) : null)
        {
            Default = $"{fallback:c}",
            Allowed = $"a duration from {from:c} to {to:c}",
        };

    /// <summary>A duration, or the word <c>off</c>.</summary>
    public static Setting<TimeSpan?> DurationOrOff(string key, TimeSpan fallback, TimeSpan from, TimeSpan to) =>
        new(
            key,
            text =>
                text.Equals("off", StringComparison.OrdinalIgnoreCase) ? new(null)
                : ReadDuration(text, from, to) is { } value ? new(value)
                : null
        )
        {
            Default = $"{fallback:c}",
            Allowed = $"a duration from {from:c} to {to:c}, or off",
        };

    public static Setting<T> Choice<T>(string key, T fallback)
        where T : struct, Enum =>
        new(
            key,
            // Enum.TryParse would take numbers and lists too.
            text =>
                Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase)
                    ? new(Enum.Parse<T>(text, ignoreCase: true))
                    : null
        )
        {
            Default = $"{fallback}",
            Allowed = "one of " + string.Join(", ", Enum.GetNames<T>()),
        };

    /// <summary>One of some words, in any case.</summary>
    public static Setting<string> Word(string key, string fallback, IReadOnlyList<string> words) =>
        new(
            key,
            text =>
                words.FirstOrDefault(word => word.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } word
                    ? new(word)
                    : null
        )
        {
            Default = fallback,
            Allowed = "one of " + string.Join(", ", words),
        };

    /// <summary>Scheme, host and port, and nothing after them; kept without a trailing slash.</summary>
    public static Setting<string?> Origin(string key) =>
        new(
            key,
            text =>
                text.Length == 0 ? new(null)
                : ReadOrigin(text) is { } origin ? new(origin)
                : null
        )
        {
            Default = "",
            Allowed = "an absolute http or https URL without path, query or user (https://invites.example.com)",
        };

    public static Setting<EmailAddress?> Mailbox(string key) =>
        new(
            key,
            text =>
                text.Length == 0 ? new(null)
                : EmailAddress.Parse(text) is { } address ? new(address)
                : null
        )
        {
            Default = "",
            Allowed = "one plain e-mail address",
        };

    /// <summary>Addresses and networks, separated by commas.</summary>
    public static Setting<IReadOnlyList<IPNetwork>> Networks(string key) =>
        new(key, text => ReadNetworks(text) is { } networks ? new(networks) : null)
        {
            Default = "",
            Allowed = "IP addresses or networks separated by commas (10.0.0.0/8, fd00::1)",
        };

    private static TimeSpan? ReadDuration(string text, TimeSpan from, TimeSpan to) =>
        // A bare number would be read as days, which nobody means.
        text.Contains(':', StringComparison.Ordinal)
        && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
        && value >= from
        && value <= to
            ? value
            : null;

    private static string? ReadOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.UserInfo.Length == 0
        && url.PathAndQuery == "/"
        && url.Fragment.Length == 0
        && !text.Contains('?', StringComparison.Ordinal)
        && !text.Contains('#', StringComparison.Ordinal)
            ? url.GetLeftPart(UriPartial.Authority)
            : null;

    private static List<IPNetwork>? ReadNetworks(string text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(part, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else
            {
                return null;
            }
        }

        return networks;
    }
}
