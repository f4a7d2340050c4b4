using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>What a search asks of an invite, in SQL.</summary>
internal static class InviteMatch
{
    /// <summary>A search for beginnings as conditions whose rows an index finds; no row fulfils two of them.</summary>
    public static IReadOnlyList<Statement> ByIndex(InviteSearch search) =>
        [Address(search), new($"{Name(search)} and not ({Address(search)})")];

    /// <summary>The address begins so.</summary>
    public static Statement Address(InviteSearch search) => Begins("email_key", search.Text);

    /// <summary>The first name begins so, and the address not with the first name; in the words of the names' index.</summary>
    public static Statement Name(InviteSearch search) =>
        new($"substr(email_key, 1, length(name_key)) <> name_key and {Begins("name_key", search.Text)}");

    /// <summary>One condition for rows that are looked at anyway; it tempts no planner to another index.</summary>
    public static Statement OfEntry(InviteSearch search) =>
        search.Anywhere
            ? Contains(search.Text)
            : new(
                $"({Begins("coalesce(email_key, '')", search.Text)} or {Begins("coalesce(name_key, '')", search.Text)})"
            );

    // No character sorts behind this one, in either engine's order of code points.
    private static Statement Begins(string column, string text) =>
        new($"{new Fragment(column)} >= {text} and {new Fragment(column)} < {text + "\U0010FFFF"}");

    private static Statement Contains(string text)
    {
        var pattern = $"%{Escaped(text)}%";
        return new(
            $"(email_key like {pattern} escape '!' or target_email like {pattern} escape '!' or name_key like {pattern} escape '!')"
        );
    }

    private static string Escaped(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal);
}
