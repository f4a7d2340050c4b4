namespace Guestlist.Sqlite;

/// <summary>A lock between processes: an open file that nobody shares. The system frees it when a process dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Takes it, waiting for whoever has it.</summary>
    /// <param name="path">The file. It stays behind: deleting it would take it from a process that has just opened it.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="waits">Called once when somebody has it.</param>
    /// <exception cref="IOException">Somebody still has it, or there is no room for a file.</exception>
    public static async Task<FileStream> Take(string path, TimeSpan patience, Action? waits = null)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                // Reading is enough to lock, and possible where the file is another account's: a command run as root made it.
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.None, bufferSize: 1);
            }
            catch (IOException) when (clock.GetElapsedTime(start) < patience && File.Exists(path))
            {
                waits?.Invoke();
                waits = null;
                await Task.Delay(Pause, clock);
            }
        }
    }
}
