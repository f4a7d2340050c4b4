using System.Net.Http.Json;
using System.Text.Json;

namespace Guestlist.BrowserTests.Stage;

/// <summary>An organization of Olive's, the owner, who works over the API.</summary>
public sealed class House
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "correct horse battery";

    private static int _houses;
    private readonly int _number = Interlocked.Increment(ref _houses);
    private string _cookie = "";

    // Stands at the end of whatever people are called; nothing in most houses.
    private string _tail = "";

    private House(GuestlistServer server) => Server = server;

    /// <summary>Where it stands.</summary>
    public GuestlistServer Server { get; }

    /// <summary>Its name.</summary>
    public static string Name => "Harbour Lights Choir";

    /// <summary>A fresh one.</summary>
    /// <param name="lastName">Olive's; most tests need none.</param>
    public static async Task<House> Build(GuestlistServer server, string lastName = "")
    {
        var house = new House(server);
        house._cookie = await house.SignUp("Olive", house.At("olive"), Name, lastName);
        return house;
    }

    /// <summary>One where names, addresses and messages have a word that is wider than a phone.</summary>
    public static async Task<House> OfLongWords(GuestlistServer server)
    {
        var house = new House(server) { _tail = new string('w', 40) };
        house._cookie = await house.SignUp("Olive", house.At("olive"), $"{Name} {house._tail}");
        return house;
    }

    /// <summary>An address nobody else in the run has.</summary>
    public string At(string name) => $"{name}{_tail}.{_number}@guests{_tail}.example.com";

    /// <summary>What somebody is called here.</summary>
    public string Named(string name) => $"{name}{_tail}{_tail}";

    /// <summary>A message as people write them here.</summary>
    public string Says(string words) =>
        _tail.Length == 0 ? words : $"{words} https://{string.Concat(Enumerable.Repeat(_tail, 8))}";

    /// <summary>Makes an account that belongs elsewhere.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> Stranger(string name)
    {
        await SignUp(name, At(name.ToLowerInvariant()), $"{name} Ltd{_tail}");
        return At(name.ToLowerInvariant());
    }

    /// <summary>Somebody joins over the API.</summary>
    public async Task<Member> Joins(string name, int level)
    {
        var invited = await Invites(At(name.ToLowerInvariant()), level);
        var body = new { first_name = Named(name), password = Password };
        using var answer = await Server.Http.PostAsJsonAsync($"/api/signup/{invited.Secret}/", body);
        answer.EnsureSuccessStatusCode();
        var user = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new Member(user.GetProperty("uuid").GetString()!, CookieOf(answer));
    }

    /// <summary>Invites an address and reveals the link.</summary>
    /// <param name="by">An admin; Olive if nobody is named.</param>
    /// <param name="name">The invitee's first name, where she gives one.</param>
    /// <param name="lifetime">In seconds; as long as the server has it if nothing is said.</param>
    public async Task<Invited> Invites(
        string email,
        int level = 1,
        string? message = null,
        Member? by = null,
        string name = "",
        int? lifetime = null
    )
    {
        var created = await Json(
            HttpMethod.Post,
            "invites/",
            new
            {
                target_email = email,
                first_name = name,
                level,
                message,
                lifetime,
            },
            by
        );
        var id = created.GetProperty("id").GetString()!;
        return new Invited(id, email, await Link(id));
    }

    /// <summary>Makes an admin an ordinary member, who may not invite admins.</summary>
    public Task Demotes(Member member) => Json(HttpMethod.Patch, $"members/{member.Uuid}/", new { level = 1 });

    /// <summary>Reveals another link of an invite; the one revealed before dies.</summary>
    public async Task<string> Link(string id) =>
        (await Json(HttpMethod.Post, $"invites/{id}/link/", null)).GetProperty("url").GetString()!;

    /// <summary>The link in the newest mail to an address.</summary>
    /// <param name="kind">join, reset, verify or unsubscribe.</param>
    public async Task<string> MailedLink(string email, string kind)
    {
        var marker = new Regex($"https?://[^\\s<>]+/{kind}/[A-Za-z0-9]+", RegexOptions.NonBacktracking);
        var text = await Deadline.Until(async () =>
            (await Server.Mail.For(email)).Select(mail => mail.Text).LastOrDefault(text => marker.IsMatch(text))
        );
        return marker.Match(text).Value;
    }

    /// <summary>Takes an invite back.</summary>
    public async Task Revokes(Invited invited)
    {
        using var answer = await Send(HttpMethod.Delete, $"invites/{invited.Id}/", null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What became of an invite: pending, accepted, declined…</summary>
    public async Task<string> StatusOf(Invited invited) =>
        (await Json(HttpMethod.Get, $"invites/{invited.Id}/", null)).GetProperty("status").GetString()!;

    /// <summary>An answer of the API about this organization.</summary>
    public async Task<JsonElement> Json(HttpMethod method, string path, object? body, Member? by = null)
    {
        using var answer = await Send(method, path, body, by);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body, Member? by = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/organizations/@current/{path}");
        request.Headers.Add("Cookie", by?.Cookie ?? _cookie);
        request.Content = body is null ? null : JsonContent.Create(body);
        return await Server.Http.SendAsync(request);
    }

    private async Task<string> SignUp(string name, string email, string organization, string lastName = "")
    {
        var body = new
        {
            first_name = Named(name),
            last_name = lastName,
            email,
            password = Password,
            organization_name = organization,
        };
        using var answer = await Server.Http.PostAsJsonAsync("/api/signup/", body);
        answer.EnsureSuccessStatusCode();
        return CookieOf(answer);
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
}

/// <summary>Somebody who joined, with their session.</summary>
public sealed record Member(string Uuid, string Cookie);

/// <summary>An invite and a link to it.</summary>
public sealed record Invited(string Id, string Email, string Link)
{
    /// <summary>The path of the link.</summary>
    public string Path => new Uri(Link).AbsolutePath;

    /// <summary>The secret at its end.</summary>
    public string Secret => Path.Split('/')[^1];
}
