namespace Guestlist.Sqlite;

/// <summary>A lock between processes: an open file that nobody shares. The system frees it when a process dies.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<FileStream> Take(string path)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(
                    path,
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    bufferSize: 1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException) when (clock.GetElapsedTime(start) < Patience && File.Exists(path))
            {
                await Task.Delay(Pause, clock);
            }
        }
    }
}
