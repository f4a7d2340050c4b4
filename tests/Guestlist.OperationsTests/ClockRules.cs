using System.Net;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>A node whose clock is off the database's takes itself out. Its clock is moved by Debian's faketime.</summary>
public sealed class ClockRules : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("guestlist-clock-").FullName;

    private string OffsetFile => Path.Combine(_folder, "offset");

    [Fact]
    public async Task a_node_with_a_wrong_clock_accepts_nothing_until_it_is_right_again()
    {
        var library = FakeTime();
        Assert.SkipWhen(library is null, "faketime is not installed.");
        await MoveClock("+0s");
        await using var server = await GuestlistServer.Start(Engine.Postgres, settings => Preload(settings, library));
        var ann = await Person.SignsUp(server, "ann@example.com");

        await MoveClock("+30s");

        using var refused = await ann.Invite("bob@example.com");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.True(refused.Headers.Contains("Retry-After"));
        Assert.Equal(
            """{"type":"server_error","code":"unavailable","detail":"The service is temporarily unavailable.","attr":null}""",
            await refused.Content.ReadAsStringAsync()
        );
        using var readiness = await Deadline.Until(async () =>
        {
            var asked = await server.Http.GetAsync("/health/ready");
            return asked.StatusCode == HttpStatusCode.ServiceUnavailable ? asked : null;
        });
        Assert.Contains("clock", await readiness.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await MoveClock("+0s");

        await Deadline.Until(() => LoopbackHttp.Answers(server.Http, "/health/ready"));
        using var accepted = await ann.Invite("bob@example.com");
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Preload(ServerSettings settings, string? library)
    {
        settings.Set("LD_PRELOAD", library!);
        settings.Set("FAKETIME_TIMESTAMP_FILE", OffsetFile);
        settings.Set("FAKETIME_NO_CACHE", "1");
        settings.Set("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        // Its fix for old C libraries makes timed waits end at once, and with them every database call.
        settings.Set("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    }

    /// <summary>Replaced in one step: a half-written file would be read as no offset.</summary>
    private async Task MoveClock(string offset)
    {
        await File.WriteAllTextAsync(OffsetFile + ".new", offset);
        File.Move(OffsetFile + ".new", OffsetFile, overwrite: true);
    }

    private static string? FakeTime() =>
        Directory
            .EnumerateDirectories("/usr/lib")
            .Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1"))
            .FirstOrDefault(File.Exists);
}
