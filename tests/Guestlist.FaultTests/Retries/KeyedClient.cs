using System.Text;
using Guestlist.FaultTests.People;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Retries;

/// <summary>A client that asks under a key until it is told, however often the server dies.</summary>
internal sealed class KeyedClient(HttpClient http, Person owner, Report report)
{
    /// <summary>A claim that died keeps its key for 30 s; the rest is for restarts.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private int _cutOff;
    private int _toldToWait;
    private int _told;

    /// <summary>Requests that got no answer, or one that says: not now.</summary>
    public int CutOff => _cutOff;

    /// <summary>Requests that met their own first attempt.</summary>
    public int ToldToWait => _toldToWait;

    /// <summary>Repeats that have their answer.</summary>
    public int Told => _told;

    /// <summary>Asks until there is an answer that stands; gives its body.</summary>
    public Task<KeyedAnswer> Create(string key, string address) =>
        Deadline.Until(() => Try(key, address), _patience, $"an answer under {key}");

    private async Task<KeyedAnswer?> Try(string key, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/organizations/@current/invites/");
        request.Content = new StringContent(
            $$"""{"target_email":"{{address}}","send_email":false}""",
            Encoding.UTF8,
            "application/json"
        );
        request.Headers.Add("Cookie", owner.Cookie);
        request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var response = await http.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            return Judge((int)response.StatusCode, body, response.Headers.Contains("Idempotency-Replayed"));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            Interlocked.Increment(ref _cutOff);
            return null;
        }
    }

    private KeyedAnswer? Judge(int status, string body, bool replayed)
    {
        switch (status)
        {
            case 201:
                Interlocked.Increment(ref _told);
                return new KeyedAnswer(body, replayed);
            case 409:
                Interlocked.Increment(ref _toldToWait);
                return null;
            default:
                report.Expect(status == 503, "answers", () => $"{status} {body}");
                Interlocked.Increment(ref _cutOff);
                return null;
        }
    }
}

/// <param name="Body">The text of the answer.</param>
/// <param name="Replayed">Whether the server says that it is a repeat.</param>
internal sealed record KeyedAnswer(string Body, bool Replayed);
