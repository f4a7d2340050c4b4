using System.Net.Http.Json;
using System.Text.Json;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.People;

/// <summary>Requests to one server; a request without an answer is an answer too.</summary>
internal sealed class Wire(HttpClient http, Report report)
{
    private long _slowest;

    /// <summary>The longest anybody has waited for an answer.</summary>
    public TimeSpan Slowest => TimeSpan.FromTicks(Interlocked.Read(ref _slowest));

    /// <param name="body">Sent as JSON.</param>
    /// <param name="cookie">The session of whoever asks.</param>
    public async Task<Answer> Send(HttpMethod method, string path, object? body = null, string? cookie = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(request);
            var answer = await Read(response);
            Remember(TimeProvider.System.GetElapsedTime(started));
            report.Expect(!answer.IsFault, "I8", () => $"{method} answered {answer}");
            return answer;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Answer.None;
        }
        catch (TaskCanceledException)
        {
            report.Fail("I8", $"{method} hung for {http.Timeout.TotalSeconds} s");
            return Answer.None;
        }
    }

    private static async Task<Answer> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.Headers.TryGetValues("Set-Cookie", out var cookies);
        return new Answer(
            (int)response.StatusCode,
            text.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(text) : default,
            response.Headers.RetryAfter?.ToString(),
            cookies?.First().Split(';')[0]
        );
    }

    private void Remember(TimeSpan time)
    {
        long known;
        while ((known = Interlocked.Read(ref _slowest)) < time.Ticks)
            Interlocked.CompareExchange(ref _slowest, time.Ticks, known);
    }
}
