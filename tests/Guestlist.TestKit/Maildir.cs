using System.Text;

namespace Guestlist.TestKit;

/// <summary>A maildir as a mail server keeps it.</summary>
public sealed class Maildir : IDisposable
{
    private int _count;

    /// <summary>An empty one in a folder of its own.</summary>
    public Maildir()
        : this(Directory.CreateTempSubdirectory("guestlist-maildir-").FullName) { }

    /// <summary>An empty one in this folder.</summary>
    public Maildir(string path)
    {
        Path = path;
        foreach (var part in (string[])["tmp", "new", "cur"])
            Directory.CreateDirectory(System.IO.Path.Combine(Path, part));
    }

    /// <summary>The folder that holds the three.</summary>
    public string Path { get; }

    /// <summary>Names of the files that nobody has read.</summary>
    public IReadOnlyList<string> New => Names("new");

    /// <summary>Names of the others, with their flags.</summary>
    public IReadOnlyList<string> Current => Names("cur");

    /// <summary>Delivers a mail: written aside, then renamed. Gives the file's name.</summary>
    public string Deliver(string mail) => Deliver(Encoding.UTF8.GetBytes(mail));

    /// <summary>The same for any bytes.</summary>
    public string Deliver(byte[] mail)
    {
        var name = $"1772452807.M{Interlocked.Increment(ref _count):d6}P7.mx.example.net,S={mail.Length}";
        var aside = System.IO.Path.Combine(Path, "tmp", name);
        File.WriteAllBytes(aside, mail);
        File.Move(aside, System.IO.Path.Combine(Path, "new", name));
        return name;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string[] Names(string part) =>
        [
            .. Directory
                .EnumerateFiles(System.IO.Path.Combine(Path, part))
                .Select(file => System.IO.Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];
}
