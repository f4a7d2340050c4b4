#pragma warning disable RS0030 // The one place that talks to the terminal.
namespace Guestlist.Server.Cli;

/// <summary>What verbs print for people and scripts: results on standard output, everything else on standard error.</summary>
internal static class Terminal
{
    public static TextReader In => Console.In;

    public static TextWriter Out => Console.Out;

    public static TextWriter Error => Console.Error;

    /// <summary>True when a person sits at the keyboard, false in a pipe.</summary>
    public static bool IsInteractive => !Console.IsInputRedirected;

    /// <summary>True when results are written to a screen, false in a pipe or a file.</summary>
    public static bool IsShown => !Console.IsOutputRedirected;

    /// <summary>Reads a line without showing it.</summary>
    public static string ReadHidden()
    {
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
