using System.Net.Http.Json;
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

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Add("Cookie", cookie);
        return await server.Http.SendAsync(request);
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Select(line => line.Split(';')[0]).First();
}
