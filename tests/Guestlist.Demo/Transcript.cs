#pragma warning disable RS0030 // The one place that talks to the terminal.
namespace Guestlist.Demo;

/// <summary>The story as it happens; it ends at the first difference.</summary>
internal sealed class Transcript
{
    private int _act;

    /// <summary>What can be asked for.</summary>
    /// <returns>The exit code.</returns>
    public static int Usage()
    {
        Console.Error.WriteLine("demo [lifecycle]");
        return 2;
    }

    /// <summary>A new scene.</summary>
    public void Act(string title) => Console.Out.WriteLine($"\n{++_act}. {title}");

    /// <summary>Something that was seen.</summary>
    public void Saw(string line) => Console.Out.WriteLine($"   {line}");

    /// <summary>Something that must be so.</summary>
    public void Expect(bool holds, string what)
    {
        if (!holds)
            throw new Difference(what);
        Console.Out.WriteLine($"   ✓ {what}");
    }

    /// <summary>It was not so.</summary>
    public void Broken(string what) => Console.Out.WriteLine($"   ✗ {what}\nThe demo failed.");
}
