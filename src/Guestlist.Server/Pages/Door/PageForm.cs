namespace Guestlist.Server.Pages.Door;

/// <summary>What a person typed into a form of ours.</summary>
internal sealed class PageForm(IFormCollection fields)
{
    /// <summary>Reads the body; anything but a form counts as an empty one.</summary>
    public static async Task<PageForm> Read(HttpRequest request) =>
        new(request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty);

    /// <summary>A text without blanks around it: phone keyboards like to add one.</summary>
    public string Text(string name) => Raw(name).Trim();

    /// <summary>A text exactly as typed, as passwords are taken. Of repeated fields the last wins.</summary>
    public string Raw(string name) => fields[name] is { Count: > 0 } values ? values[^1] ?? "" : "";
}
