using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Guestlist.WireTests.Rules;

/// <summary>Whatever comes in, what goes out is an answer.</summary>
public sealed class MalformedTests(Servers servers) : Everywhere(servers)
{
    private const int AtOnce = 8;

    /// <summary>Stands for a connection that was closed without an answer.</summary>
    private const int Unanswered = 100;

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(500);

    private static readonly int _seed = int.Parse(
        Environment.GetEnvironmentVariable("GUESTLIST_TEST_SEED") ?? "20",
        CultureInfo.InvariantCulture
    );

    [Theory, MemberData(nameof(Engines)), Covers("W14.4 W1.18 W1.17")]
    public async Task Malformed_requests_get_an_answer_and_no_error_of_ours(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        var world = await World.Open(server);
        var ids = new[]
        {
            await world.Owner.Invites("ann"),
            world.Owner.Organization,
            world.Owner.Uuid,
            await world.Owner.HandsOut("bob"),
        };
        var count = engine == Engine.Sqlite ? 10_000 : 1_000;
        var slowest = (Took: TimeSpan.Zero, Request: "");
        var statuses = new SortedDictionary<int, int>();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, AtOnce),
            async (worker, _) =>
            {
                var malformed = new Malformed(_seed + worker, world, ids);
                for (var request = 0; request < count / AtOnce; request++)
                {
                    var bytes = malformed.Next();
                    var started = TimeProvider.System.GetTimestamp();
                    var status = await Ask(server, bytes);
                    var took = TimeProvider.System.GetElapsedTime(started);
                    lock (statuses)
                    {
                        Assert.True(status is >= 100 and < 500, $"{status} to {Shown(bytes)}");
                        statuses[status] = statuses.GetValueOrDefault(status) + 1;
                        if (took > slowest.Took)
                            slowest = (took, Shown(bytes));
                    }
                }
            }
        );

        TestFigures.Report(
            $"{count} malformed requests on {engine}: {string.Join(", ", statuses.Select(s => $"{s.Value} x {s.Key}"))}; "
                + $"slowest {slowest.Took.TotalMilliseconds:F0} ms: {slowest.Request.AsSpan(0, Math.Min(slowest.Request.Length, 80))}"
        );
        Assert.DoesNotContain(server.Log, IsError);
        Assert.True(statuses.GetValueOrDefault(Unanswered) < count / 4, "Most requests are answered.");
        Assert.True(slowest.Took < _limit, slowest.Request);
    }

    [Fact]
    public void An_error_in_the_log_is_seen() =>
        Assert.True(IsError("2026-01-01T00:00:00.000Z error 2001 Guestlist: The request failed"));

    // The server's own formatter: time, level, event, category.
    private static bool IsError(string line) => line.Split(' ', 3) is [_, "error", _];

    private static async Task<int> Ask(GuestlistServer server, byte[] request)
    {
        using var client = new TcpClient();
        using var deadline = new CancellationTokenSource(_limit, TimeProvider.System);
        await client.ConnectAsync(server.Url.Host, server.Url.Port, deadline.Token);
        var stream = client.GetStream();
        var answer = new byte[12];
        var read = 0;
        try
        {
            await stream.WriteAsync(request, deadline.Token);
            var line = stream
                .ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, deadline.Token)
                .AsTask();
            // A request that breaks off is what it is: nothing more will come. Said at once, the server would take it
            // for a client that has gone and answer nobody.
            if (await Task.WhenAny(line, Task.Delay(_patience, TimeProvider.System, deadline.Token)) != line)
                client.Client.Shutdown(SocketShutdown.Send);
            read = await line;
        }
        catch (IOException)
        {
            // Cut while we still sent: what was answered before counts.
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"No answer within {_limit.TotalSeconds} s to {Shown(request)}");
        }
        return read == answer.Length
            ? int.Parse(Encoding.Latin1.GetString(answer, 9, 3), CultureInfo.InvariantCulture)
            : Unanswered;
    }

    private static string Shown(byte[] request) =>
        Encoding.Latin1.GetString(request, 0, Math.Min(request.Length, 600)).ReplaceLineEndings(" | ");
}
