using System.Text;
using System.Text.Json;
using Guestlist.TestKit;

namespace Guestlist.DeliveryTests;

/// <summary>The owner of an organization on a running server, who invites people.</summary>
internal sealed class Olga
{
    private readonly GuestlistServer server;
    private readonly string cookie;

    private Olga(GuestlistServer server, string cookie) => (this.server, this.cookie) = (server, cookie);

    public static async Task<Olga> SignsUp(GuestlistServer server)
    {
        using var answer = await Post(
            server,
            "/api/signup/",
            """{"first_name":"Olga","email":"olga@example.com","password":"correct horse","organization_name":"Acme"}"""
        );
        answer.EnsureSuccessStatusCode();
        return new Olga(server, answer.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
    }

    public static async Task<Olga> SignsIn(GuestlistServer server)
    {
        using var answer = await Post(
            server,
            "/api/login/",
            """{"email":"olga@example.com","password":"correct horse"}"""
        );
        answer.EnsureSuccessStatusCode();
        return new Olga(server, answer.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
    }

    /// <summary>Invites somebody and returns the invite's id.</summary>
    public async Task<string> Invites(string address)
    {
        var body = $$"""{"target_email":"{{address}}"}""";
        using var answer = await Post(server, "/api/organizations/@current/invites/", body, cookie);
        answer.EnsureSuccessStatusCode();
        using var invite = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return invite.RootElement.GetProperty("id").GetString()!;
    }

    public async Task Revokes(string invite)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/organizations/@current/invites/{invite}/");
        request.Headers.Add("Cookie", cookie);
        using var answer = await server.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What the list says of each pending invite's mail.</summary>
    public async Task<string[]> SeesDeliveries()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/organizations/@current/invites/?limit=100");
        request.Headers.Add("Cookie", cookie);
        using var answer = await server.Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        using var list = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return
        [
            .. list
                .RootElement.GetProperty("results")
                .EnumerateArray()
                .Select(invite => invite.GetProperty("delivery").GetProperty("state").GetString()!),
        ];
    }

    private static async Task<HttpResponseMessage> Post(
        GuestlistServer server,
        string path,
        string json,
        string? cookie = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await server.Http.SendAsync(request);
    }
}
