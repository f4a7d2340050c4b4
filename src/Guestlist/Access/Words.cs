namespace Guestlist.Access;

/// <summary>Lists of words (scopes, ids) as one text column: separated by single blanks.</summary>
public static class Words
{
    /// <summary>The words of a column.</summary>
    public static IReadOnlyList<string> Split(string column) =>
        column.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A column of words; none of them may hold a blank.</summary>
    public static string Join(IEnumerable<string> words) => string.Join(' ', words);
}
