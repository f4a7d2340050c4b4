using System.Net.Http.Json;
using System.Text.Json;

namespace Guestlist.Bench;

/// <summary>An organization with an owner and a key, made through the product's own API.</summary>
internal sealed record Tenant(string Organization, string Key)
{
    private const int BulkSize = 20;

    /// <summary>Signs up, issues a key and creates some invites on a running product.</summary>
    public static async Task<Tenant> Settle(ServerProcess product, int invites)
    {
        using var handler = new SocketsHttpHandler();
        using var http = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{product.Port}") };
        await Post(
            http,
            "/api/signup/",
            """{"first_name":"Olga","email":"olga@example.org","password":"a long bench password","organization_name":"Bench"}"""
        );
        var me = await http.GetFromJsonAsync<JsonElement>("/api/users/@me/");
        var key = await Post(
            http,
            "/api/personal_api_keys/",
            """{"label":"bench","scopes":["organization_member:write"]}"""
        );
        var tenant = new Tenant(
            me.GetProperty("organization").GetProperty("id").GetString()!,
            key.GetProperty("value").GetString()!
        );
        for (var made = 0; made < invites; made += BulkSize)
            await tenant.Invite(http, Math.Min(BulkSize, invites - made));
        return tenant;
    }

    private async Task Invite(HttpClient http, int count)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/organizations/{Organization}/invites/bulk/");
        request.Headers.Authorization = new("Bearer", Key);
        request.Content = Json(Scenario.Drafts(count));
        using var answer = await http.SendAsync(request);
        await Read(answer);
    }

    private static async Task<JsonElement> Post(HttpClient http, string path, string json)
    {
        using var content = Json(json);
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
        return await Read(answer);
    }

    private static StringContent Json(string text) =>
        new(text, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(body)
            : throw new InvalidOperationException(
                $"{answer.RequestMessage!.RequestUri!.AbsolutePath} answered {(int)answer.StatusCode}: {body}"
            );
    }
}
