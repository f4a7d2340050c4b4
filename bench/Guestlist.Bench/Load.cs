using System.Diagnostics;

namespace Guestlist.Bench;

/// <summary>What one burst of requests came to.</summary>
/// <param name="PerSecond">Answered requests per second.</param>
/// <param name="CpuPerThousand">Processor seconds of the server process per 1,000 requests.</param>
/// <param name="MedianMilliseconds">The median time of a request.</param>
/// <param name="P99Milliseconds">The time within which 99 of 100 requests were answered.</param>
internal sealed record Burst(
    double PerSecond,
    double CpuPerThousand,
    double MedianMilliseconds,
    double P99Milliseconds
);

/// <summary>The load generator: some connections, each asking as fast as it is answered.</summary>
internal static class Load
{
    /// <summary>Loads a server for a while; an answer with another status than the expected one ends the run.</summary>
    public static async Task<Burst> Run(ServerProcess server, Scenario scenario, int connections, TimeSpan duration)
    {
        var cpu = server.Cpu;
        var begin = Stopwatch.GetTimestamp();
        var workers = Enumerable
            .Range(0, connections)
            .Select(_ =>
                Task.Factory.StartNew(() => Ask(server, scenario, begin, duration), TaskCreationOptions.LongRunning)
            )
            .ToArray();
        var times = (await Task.WhenAll(workers)).SelectMany(ticks => ticks).Order().ToArray();
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return new Burst(
            times.Length / seconds,
            (server.Cpu - cpu).TotalSeconds * 1000 / times.Length,
            times[times.Length / 2] * 1000.0 / Stopwatch.Frequency,
            times[(int)(times.Length * 0.99)] * 1000.0 / Stopwatch.Frequency
        );
    }

    private static List<long> Ask(ServerProcess server, Scenario scenario, long begin, TimeSpan duration)
    {
        using var connection = new HttpConnection(server.Port);
        var times = new List<long>(100_000);
        while (Stopwatch.GetElapsedTime(begin) < duration)
        {
            var request = scenario.NextRequest();
            var asked = Stopwatch.GetTimestamp();
            var status = connection.Send(request);
            times.Add(Stopwatch.GetTimestamp() - asked);
            if (status != scenario.Status)
            {
                throw new InvalidOperationException(
                    $"{scenario.Name} answered {status}: {connection.Body}\n{server.Tail()}"
                );
            }
        }
        return times;
    }
}
