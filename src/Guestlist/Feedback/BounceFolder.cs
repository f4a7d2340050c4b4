using Guestlist.Feedback.Formats;

namespace Guestlist.Feedback;

/// <summary>
/// A maildir that a mail server delivers reports to. A file is claimed by renaming it from <c>new</c> to <c>cur</c>,
/// which one node alone can do, and gets the flag S (seen) once its reports are written down.
/// </summary>
internal sealed class BounceFolder(string path)
{
    private const string Claimed = ":2,";
    private const string Seen = ":2,S";
    private readonly string fresh = Path.Combine(path, "new");
    private readonly string current = Path.Combine(path, "cur");

    /// <summary>Names of files that nobody has claimed yet, hidden ones excepted.</summary>
    public List<string> Waiting(int most) =>
        [
            .. Directory
                .EnumerateFiles(fresh)
                .Select(file => Path.GetFileName(file))
                .Where(name => !name.StartsWith('.'))
                .Take(most),
        ];

    /// <summary>The bytes; empty when they are too many or not ours to read; null while somebody else has the file.</summary>
    public async Task<byte[]?> Read(string name)
    {
        try
        {
            var file = Path.Combine(fresh, name);
            return new FileInfo(file).Length > BounceMail.MostBytes ? [] : await File.ReadAllBytesAsync(file);
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>False when another node was faster.</summary>
    public bool Claim(string name)
    {
        Directory.CreateDirectory(current);
        return Move(Path.Combine(fresh, name), Path.Combine(current, Base(name) + Claimed));
    }

    /// <summary>Marks a claimed file as done.</summary>
    public void Finish(string name) =>
        Move(Path.Combine(current, Base(name) + Claimed), Path.Combine(current, Base(name) + Seen));

    /// <summary>Gives a claimed file back for a later round.</summary>
    public void PutBack(string name) =>
        Move(Path.Combine(current, Base(name) + Claimed), Path.Combine(fresh, Base(name)));

    /// <summary>
    /// Gives back what was claimed and never finished, because a node died. One that still lives and works on it loses
    /// nothing: the same report is taken once.
    /// </summary>
    public void PutBackUnfinished()
    {
        if (Directory.Exists(current))
        {
            foreach (var file in Directory.EnumerateFiles(current, "*" + Claimed).ToList())
            {
                PutBack(Path.GetFileName(file));
            }
        }
    }

    private static string Base(string name)
    {
        var flags = name.LastIndexOf(Claimed, StringComparison.Ordinal);
        return flags < 0 ? name : name[..flags];
    }

    /// <summary>Overwriting makes it one rename, which succeeds once; names in a maildir are never given twice.</summary>
    private static bool Move(string from, string to)
    {
        try
        {
            File.Move(from, to, overwrite: true);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
