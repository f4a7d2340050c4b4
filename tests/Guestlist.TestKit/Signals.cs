using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Guestlist.TestKit;

/// <summary>The signals .NET has no name for.</summary>
public static partial class Signals
{
    private const int Sigterm = 15;
    private const int Sigstop = 19;
    private const int Sigcont = 18;

    /// <summary>Asks a process to end.</summary>
    public static void Terminate(Process process) => Send(process, Sigterm);

    /// <summary>Freezes a process, as a machine that hangs would.</summary>
    public static void Freeze(Process process) => Send(process, Sigstop);

    /// <summary>Lets a frozen process go on.</summary>
    public static void Thaw(Process process) => Send(process, Sigcont);

    private static void Send(Process process, int signal)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!process.HasExited)
            _ = Kill(process.Id, signal);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int pid, int signal);
}
