using System.Diagnostics.CodeAnalysis;

namespace Guestlist;

/// <summary>What a use case answers: a value, or the named reason why not.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    /// <summary>Why it was refused, or null when it succeeded.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True with the value, false with the refusal.</summary>
    public bool Succeeded([MaybeNullWhen(false)] out T result, [MaybeNullWhen(true)] out Refusal refusal)
    {
        result = value!;
        refusal = Refusal!;
        return Refusal is null;
    }

    /// <summary>A success.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversions are the only way to make an outcome.")]
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversions are the only way to make an outcome.")]
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>The value of a use case that has nothing to say but that it is done.</summary>
public readonly record struct Done;
