using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Guestlist.TestKit;

namespace Guestlist.Demo;

/// <summary>Somebody's script: requests with a key, or with the session that makes the key.</summary>
internal sealed class Script(Stage stage, string? cookie = null, string? key = null)
{
    public const string Invites = "/api/organizations/@current/invites/";

    /// <summary>Sends a request and tells it to the transcript.</summary>
    /// <returns>The JSON of the answer.</returns>
    public async Task<JsonElement> Call(HttpMethod method, string path, object? body, int expected) =>
        (await Send(method, path, body, expected)).Body;

    /// <summary>The same; also gives the session that was set.</summary>
    public async Task<(JsonElement Body, string? Cookie)> Send(
        HttpMethod method,
        string path,
        object? body,
        int expected
    )
    {
        using var request = Request(method, path, body);
        using var answer = await stage.Server.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        stage.Transcript.Saw($"{method} {path} → {(int)answer.StatusCode}");
        if ((int)answer.StatusCode != expected)
            throw new Difference($"{method} {path} should answer {expected}, said: {text}");
        answer.Headers.TryGetValues("Set-Cookie", out var cookies);
        return (
            text.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(text) : default,
            cookies?.First().Split(';')[0]
        );
    }

    /// <summary>Looks again and again without telling, until what it looks for is there.</summary>
    /// <param name="path">What is read.</param>
    /// <param name="isThere">Whether the answer shows it.</param>
    /// <param name="what">What is waited for, in words.</param>
    public async Task<JsonElement> Until(string path, Func<JsonElement, bool> isThere, string what)
    {
        JsonElement seen = default;
        await Deadline.Until(
            async () =>
            {
                using var request = Request(HttpMethod.Get, path, null);
                using var answer = await stage.Server.Http.SendAsync(request);
                seen = await answer.Content.ReadFromJsonAsync<JsonElement>();
                return answer.IsSuccessStatusCode && isThere(seen);
            },
            what: what
        );
        return seen;
    }

    /// <summary>The status of an invite, ended or not.</summary>
    public async Task<string> StatusOf(string id)
    {
        var invite = await Call(HttpMethod.Get, $"{Invites}{id}/", null, 200);
        return invite.GetProperty("status").GetString()!;
    }

    private HttpRequestMessage Request(HttpMethod method, string path, object? body)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }
}
