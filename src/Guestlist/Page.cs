namespace Guestlist;

/// <summary>A window on a list.</summary>
/// <param name="Limit">At most so many items, 1 to 1,000.</param>
/// <param name="Offset">How many to pass over first, 0 or more.</param>
public readonly record struct Window(int Limit, long Offset);

/// <summary>A page of a list together with the length of the whole list.</summary>
/// <param name="Count">How long it is.</param>
/// <param name="Items">What the window shows.</param>
/// <param name="IsCapped">True when counting stopped at <paramref name="Count"/> and the list may be longer.</param>
public sealed record Page<T>(long Count, IReadOnlyList<T> Items, bool IsCapped = false);
