namespace Guestlist.Server.Pages.Frame;

/// <summary>What is wrong with a form, in the order of its fields.</summary>
public sealed class Problems
{
    private readonly List<Problem> all = [];

    /// <summary>Every problem.</summary>
    public IReadOnlyList<Problem> All => all;

    /// <summary>True when there is any.</summary>
    public bool Any => all.Count > 0;

    /// <summary>Notes one, if there is one.</summary>
    public void Add(string field, string? text)
    {
        if (text is not null)
        {
            all.Add(new(field, text));
        }
    }

    /// <summary>The problem of a field, or null.</summary>
    public string? Of(string field) => all.FirstOrDefault(problem => problem.Name == field)?.Text;
}
