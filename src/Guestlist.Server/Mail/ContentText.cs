using System.Text;

namespace Guestlist.Server.Mail;

/// <summary>Draws a mail's content as plain text.</summary>
public static class ContentText
{
    /// <summary>The text part.</summary>
    public static string Draw(Content content)
    {
        var text = new StringBuilder();
        Paragraph(text, content.Heading);
        foreach (var paragraph in content.Paragraphs)
        {
            Paragraph(text, paragraph);
        }

        if (content.Quote is { } quote)
        {
            Paragraph(text, quote.Introduction);
            Paragraph(text, string.Join('\n', quote.Lines.Select(line => $"| {Isolation.Apart(line)}".TrimEnd())));
        }

        foreach (var item in content.List)
        {
            Paragraph(text, string.Join("\n  ", item.Lines.Prepend($"- {item.Title}")));
        }

        foreach (var after in content.AfterList)
        {
            Paragraph(text, after);
        }

        if (content.Command.Count > 0)
        {
            Paragraph(text, string.Join('\n', content.Command.Select(line => $"    {line}")));
        }

        if (content.Action is { } action)
        {
            Paragraph(text, $"{content.Words.Labelled(action.Label)}\n{action.Url}");
        }

        foreach (var note in content.Notes)
        {
            Paragraph(text, note);
        }

        if (content.Unsubscribe is { } unsubscribe)
        {
            Paragraph(text, $"{content.Words.Labelled(unsubscribe.Label)}\n{unsubscribe.Url}");
        }

        // The signature mark of RFC 3676: mail programs fold what follows.
        return text.Append("-- \n").Append(Isolation.Text(content.ServiceName)).Append('\n').ToString();
    }

    private static void Paragraph(StringBuilder text, string paragraph) =>
        text.Append(Isolation.Text(paragraph)).Append("\n\n");
}
