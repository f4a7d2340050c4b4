namespace Guestlist.Storage;

/// <summary>The few places where the engines need different SQL. Everything else is one text for both.</summary>
public abstract class Dialect
{
    /// <summary>
    /// Statements that make concurrent writers to the same names wait for each other until the transaction ends.
    /// Empty where there is one writer anyway.
    /// </summary>
    /// <param name="names">What to lock; taken in one global order, so two writers never wait crosswise.</param>
    public abstract IEnumerable<Statement> Lock(IEnumerable<string> names);

    /// <summary>Ends a <c>select</c> that claims rows: rows claimed by others are passed over.</summary>
    public abstract Fragment SkipLocked { get; }

    /// <summary>
    /// One arm of a union that is ordered and limited as a whole, so that no more of it is read than the first rows in
    /// order need. SQLite merges arms by itself as they walk their indexes; PostgreSQL wants each to say its end.
    /// </summary>
    /// <param name="rows">A select of what the order needs.</param>
    /// <param name="order">The order of the whole.</param>
    /// <param name="most">How many rows of the arm the whole can need.</param>
    public abstract Statement OrderedArm(Statement rows, Fragment order, Fragment most);

    /// <summary>
    /// Which part of a split counter a write adds to. One part where there is one writer; several where
    /// writers of one organization would otherwise queue for the same row.
    /// </summary>
    public abstract int CounterPart();
}
