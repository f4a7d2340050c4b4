namespace Guestlist.Server.Hosting.Options;

/// <summary>One thing an operator can set, with all that documentation, <c>guestlist config</c> and the start need.</summary>
/// <param name="key">Where it stands in the configuration, with colons.</param>
public abstract class Setting(string key)
{
    /// <summary>Where it stands in guestlist.json, with colons (<c>Guestlist:Invites:Lifetime</c>).</summary>
    public string Key { get; } = key;

    /// <summary>Its environment variable (<c>Guestlist__Invites__Lifetime</c>).</summary>
    public string Name { get; } = key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>The value it has when nobody sets it, as one would write it; empty when there is none.</summary>
    public required string Default { get; init; }

    /// <summary>What is accepted, in words or as a range.</summary>
    public required string Allowed { get; init; }

    /// <summary>Never shown; can also come from a file named by the same setting with <c>File</c> at its end.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Refuses a value that is set and wrong.</summary>
    /// <exception cref="BadSettingException">Names the setting, the value unless it is secret, and what is accepted.</exception>
    public abstract void Check(IConfiguration configuration);
}

/// <summary>A setting with the type its value is read as.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="key">Where it stands in the configuration, with colons.</param>
/// <param name="read">Gives null for a text that is not accepted.</param>
public sealed class Setting<T>(string key, Func<string, Read<T>?> read) : Setting(key)
{
    /// <summary>The value in force. An empty text counts as not set, as environment variables cannot be unset everywhere.</summary>
    /// <exception cref="BadSettingException">The text is not accepted.</exception>
    public T From(IConfiguration configuration)
    {
        var text = configuration[Key];
        if (string.IsNullOrWhiteSpace(text))
        {
            text = Default;
        }

        return read(text.Trim()) is { } accepted
            ? accepted.Value
            : throw new BadSettingException(
                IsSecret ? $"{Name} must be {Allowed}." : $"{Name} is \"{text}\", but must be {Allowed}."
            );
    }

    /// <inheritdoc/>
    public override void Check(IConfiguration configuration) => From(configuration);
}

/// <summary>A text that was understood.</summary>
/// <param name="Value">What it says; null where nothing is set.</param>
public sealed record Read<T>(T Value);
