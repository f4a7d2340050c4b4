namespace Guestlist.Server.Pages.Frame;

/// <summary>A labelled input. What is wrong with it stands beside it and is read out with it.</summary>
/// <param name="Name">Its name and id.</param>
/// <param name="Label">What to type.</param>
/// <param name="Type">text, email or password.</param>
/// <param name="Autocomplete">What browsers and password managers may fill in.</param>
public sealed record Field(string Name, string Label, string Type, string Autocomplete)
{
    /// <summary>What was typed before; never for passwords.</summary>
    public string Value { get; init; } = "";

    /// <summary>What helps to get it right.</summary>
    public string? Hint { get; init; }

    /// <summary>What is wrong with it.</summary>
    public string? Problem { get; init; }

    /// <summary>
    /// True for what is told and not theirs to change: a text that wraps, and an input out of sight for password managers.
    /// </summary>
    public bool IsFixed { get; init; }

    /// <summary>The ids of hint and problem, for screen readers.</summary>
    public string? DescribedBy =>
        (Hint, Problem) switch
        {
            (null, null) => null,
            (_, null) => $"{Name}-hint",
            (null, _) => $"{Name}-problem",
            _ => $"{Name}-hint {Name}-problem",
        };
}

/// <summary>What is wrong with one field.</summary>
/// <param name="Name">The field.</param>
/// <param name="Text">What to do about it.</param>
public sealed record Problem(string Name, string Text);
