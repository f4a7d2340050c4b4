using System.Globalization;

namespace Guestlist.TestKit;

/// <summary>
/// The wall clock of servers under test, moved by Debian's faketime while they run. What they measure as elapsed stays
/// true, so timers and timeouts go on as ever.
/// </summary>
public sealed class MovableClock : IDisposable
{
    private static readonly string? _library = Directory
        .EnumerateDirectories("/usr/lib")
        .Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1"))
        .FirstOrDefault(File.Exists);

    private readonly string _folder = Directory.CreateTempSubdirectory("guestlist-clock-").FullName;
    private TimeSpan _offset;
    private DateTimeOffset? _stopped;

    /// <summary>A clock that is right until it is moved.</summary>
    public MovableClock() => Set(_offset);

    /// <summary>Whether faketime is there.</summary>
    public static bool IsInstalled => _library is not null;

    /// <summary>What the servers take for the present.</summary>
    public DateTimeOffset Now => _stopped ?? TimeProvider.System.GetUtcNow() + _offset;

    /// <summary>Sets it so much before or after the true time.</summary>
    public void Set(TimeSpan offset)
    {
        (_offset, _stopped) = (offset, null);
        Write(offset.TotalSeconds.ToString("+0;-0", CultureInfo.InvariantCulture) + "s");
    }

    /// <summary>Stops it at a whole second, so that a boundary can be met exactly.</summary>
    public void Stop(DateTimeOffset at)
    {
        _stopped = at;
        Write(at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
    }

    /// <summary>Moves it on.</summary>
    public void Pass(TimeSpan time) => Set(_offset + time);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal IEnumerable<KeyValuePair<string, string>> Environment() =>
        [
            new("LD_PRELOAD", _library ?? throw new InvalidOperationException("faketime is not installed.")),
            new("FAKETIME_TIMESTAMP_FILE", OffsetFile),
            new("FAKETIME_NO_CACHE", "1"),
            new("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
            // A stopped clock is named in local time.
            new("TZ", "UTC"),
            // Its fix for old C libraries makes timed waits end at once, and with them every database call.
            new("FAKETIME_FORCE_MONOTONIC_FIX", "0"),
        ];

    private string OffsetFile => Path.Combine(_folder, "offset");

    /// <summary>Replaced in one step: a half-written file would be read as no offset.</summary>
    private void Write(string time)
    {
        File.WriteAllText(OffsetFile + ".new", time);
        File.Move(OffsetFile + ".new", OffsetFile, overwrite: true);
    }
}
