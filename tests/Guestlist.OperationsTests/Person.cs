using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Guestlist.TestKit;

namespace Guestlist.OperationsTests;

/// <summary>Somebody with a session, who calls the API as a browser's cookie would let them.</summary>
internal sealed class Person(GuestlistServer server, string cookie)
{
    /// <summary>Signs up with an organization of their own.</summary>
    public static async Task<Person> SignsUp(GuestlistServer server, string email, string organization = "Acme")
    {
        using var answer = await Post(server, email, organization);
        answer.EnsureSuccessStatusCode();
        return new Person(server, CookieOf(answer));
    }

    /// <summary>The plain call, for answers that may be refusals.</summary>
    public static Task<HttpResponseMessage> Post(
        GuestlistServer server,
        string email,
        string organization = "Acme",
        string? setupCode = null
    ) =>
        server.Http.PostAsJsonAsync(
            "/api/signup/",
            new Dictionary<string, string?>
            {
                ["first_name"] = "Ann",
                ["email"] = email,
                ["password"] = "correct horse battery",
                ["organization_name"] = organization,
                ["setup_code"] = setupCode,
            }
        );

    /// <summary>A new person accepts an invite by the secret of its link.</summary>
    public static Task<HttpResponseMessage> Accepts(GuestlistServer server, string secret) =>
        server.Http.PostAsJsonAsync(
            $"/api/signup/{secret}/",
            new Dictionary<string, string> { ["first_name"] = "Bob", ["password"] = "battery staple horse" }
        );

    /// <summary>Lists the invites of the current organization.</summary>
    public Task<HttpResponseMessage> ListInvites() =>
        Send(HttpMethod.Get, "/api/organizations/@current/invites/", null);

    /// <summary>Invites an address.</summary>
    public Task<HttpResponseMessage> Invite(string email) =>
        Send(
            HttpMethod.Post,
            "/api/organizations/@current/invites/",
            JsonContent.Create(new Dictionary<string, string> { ["target_email"] = email })
        );

    /// <summary>Invites an address without a mail.</summary>
    /// <returns>The invite's id and the secret of a link to it.</returns>
    public async Task<(string Id, string Secret)> Reveals(string email)
    {
        var body = $$"""{"target_email":"{{email}}","send_email":false}""";
        using var invite = await Calls(HttpMethod.Post, "", body);
        var id = (await Read(invite)).GetProperty("id").GetString()!;
        using var link = await Calls(HttpMethod.Post, $"{id}/link/", "{}");
        return (id, (await Read(link)).GetProperty("url").GetString()!.Split('/')[^1]);
    }

    /// <summary>Anything below the invites of the current organization.</summary>
    public Task<HttpResponseMessage> Calls(HttpMethod method, string path, string? json = null) =>
        Send(
            method,
            $"/api/organizations/@current/invites/{path}",
            json is null ? null : new StringContent(json, Encoding.UTF8, "application/json")
        );

    /// <summary>How often an invite's history tells of something.</summary>
    public async Task<int> CountsInHistory(string invite, string action)
    {
        using var answer = await Calls(HttpMethod.Get, $"{invite}/activity/");
        var entries = (await Read(answer)).GetProperty("results").EnumerateArray();
        return entries.Count(entry => entry.GetProperty("action").GetString() == action);
    }

    /// <summary>What a successful answer says.</summary>
    public static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(body)
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {body}");
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Add("Cookie", cookie);
        return await server.Http.SendAsync(request);
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Select(line => line.Split(';')[0]).First();
}
