using System.Net;
using System.Text;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>The end of an invite's life on the running program, whose clock Debian's faketime stops around it.</summary>
public sealed class ExpiryRules : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = Noon + TimeSpan.FromDays(7);
    private readonly MovableClock _clock = new();

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task an_invite_can_be_used_until_its_end_and_not_from_it_on(Engine engine)
    {
        Assert.SkipUnless(MovableClock.IsInstalled, "faketime is not installed.");
        _clock.Stop(Noon);
        await using var server = await GuestlistServer.Start(
            engine,
            settings =>
            {
                settings.UseClock(_clock);
                settings.Set("Guestlist__Clock__MaxSkew", "off");
            }
        );
        var olga = await Person.SignsUp(server, "olga@example.com");
        var ann = await olga.Reveals("ann@example.com");
        var ben = await olga.Reveals("ben@example.com");
        var late = await olga.Reveals("cy@example.com");

        _clock.Stop(End - TimeSpan.FromSeconds(1));
        Assert.Equal("pending", await Status(olga, ann.Id));
        Assert.Equal((HttpStatusCode.OK, ""), await Preview(server, ann.Secret));
        Assert.Equal((HttpStatusCode.OK, ""), await Change(olga, ann.Id));
        Assert.Equal((HttpStatusCode.Created, ""), await Accept(server, ann.Secret));
        Assert.Equal((HttpStatusCode.NoContent, ""), await Decline(server, ben.Secret));

        foreach (var after in new[] { TimeSpan.Zero, TimeSpan.FromSeconds(1) })
        {
            _clock.Stop(End + after);
            Assert.Equal("expired", await Status(olga, late.Id));
            Assert.Equal((HttpStatusCode.BadRequest, "expired"), await Preview(server, late.Secret));
            Assert.Equal((HttpStatusCode.BadRequest, "expired"), await Accept(server, late.Secret));
            Assert.Equal((HttpStatusCode.BadRequest, "expired"), await Decline(server, late.Secret));
            Assert.Equal(HttpStatusCode.BadRequest, (await Change(olga, late.Id)).Status);
            await Deadline.Until(async () => await olga.CountsInHistory(late.Id, "invite.expired") == 1);
        }

        Assert.Equal(0, await olga.CountsInHistory(ann.Id, "invite.expired"));
        Assert.Equal(0, await olga.CountsInHistory(ben.Id, "invite.expired"));
    }

    public void Dispose() => _clock.Dispose();

    private static async Task<string> Status(Person person, string invite)
    {
        using var answer = await person.Calls(HttpMethod.Get, "");
        var page = (await Person.Read(answer)).GetProperty("results").EnumerateArray();
        return page.Single(row => row.GetProperty("id").GetString() == invite).GetProperty("status").GetString()!;
    }

    private static Task<(HttpStatusCode Status, string Code)> Preview(GuestlistServer server, string secret) =>
        Outcome(server.Http.GetAsync($"/api/signup/{secret}/"));

    private static Task<(HttpStatusCode Status, string Code)> Accept(GuestlistServer server, string secret) =>
        Outcome(Post(server, $"/api/signup/{secret}/", """{"first_name":"Ann","password":"correct horse"}"""));

    private static Task<(HttpStatusCode Status, string Code)> Decline(GuestlistServer server, string secret) =>
        Outcome(Post(server, $"/api/signup/{secret}/decline/", "{}"));

    private static Task<(HttpStatusCode Status, string Code)> Change(Person person, string invite) =>
        Outcome(person.Calls(HttpMethod.Patch, $"{invite}/", """{"first_name":"Anna"}"""));

    private static async Task<HttpResponseMessage> Post(GuestlistServer server, string path, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        return await server.Http.PostAsync(path, body);
    }

    /// <summary>The status, and the code of a refusal.</summary>
    private static async Task<(HttpStatusCode Status, string Code)> Outcome(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        if (answer.IsSuccessStatusCode)
        {
            return (answer.StatusCode, "");
        }

        using var body = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, body.RootElement.GetProperty("code").GetString()!);
    }
}
