using System.Globalization;
using System.Net;
using System.Text;
using Guestlist.TestKit;
using Npgsql;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>Two nodes on one database, one of them an hour ahead: it leaves everything to the other.</summary>
public sealed class WrongNodeRules : IDisposable
{
    private readonly MovableClock _clock = new();

    [Fact]
    public async Task a_node_beyond_the_allowed_skew_accepts_sends_and_announces_nothing()
    {
        Assert.SkipUnless(MovableClock.IsInstalled, "faketime is not installed.");
        await using var post = SmtpSink.Start();
        await using var wrongPost = SmtpSink.Start();
        await using var right = await GuestlistServer.Start(Engine.Postgres, settings => settings.UseSmtp(post));
        var olga = await Person.SignsUp(right, "olga@example.com");
        var ann = await olga.Reveals("ann@example.com");
        await using var wrong = await GuestlistServer.Start(
            Engine.Postgres,
            settings =>
            {
                settings.UseClock(_clock);
                settings.UseSmtp(wrongPost);
                settings.Set("ConnectionStrings__Postgres", right.ConnectionString);
            }
        );

        _clock.Set(TimeSpan.FromHours(1));

        await AcceptsNothing(wrong, ann.Secret);
        await SendsNothing(olga, post, wrongPost);
        await AnnouncesNothing(right, olga);
        await AcceptsNothing(wrong, ann.Secret);
        using var accepted = await Accept(right, ann.Secret);
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
    }

    public void Dispose() => _clock.Dispose();

    private static async Task AcceptsNothing(GuestlistServer wrong, string secret)
    {
        using var preview = await wrong.Http.GetAsync($"/api/signup/{secret}/");
        using var accept = await Accept(wrong, secret);
        using var decline = await Post(wrong, $"/api/signup/{secret}/decline/", "{}");
        using var page = await wrong.Http.GetAsync($"/join/{secret}");
        Assert.All(
            [preview, accept, decline, page],
            answer =>
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.True(answer.Headers.Contains("Retry-After"));
            }
        );
    }

    /// <summary>Every mail leaves by the right node, though each is offered to both.</summary>
    private static async Task SendsNothing(Person olga, SmtpSink post, SmtpSink wrongPost)
    {
        foreach (var guest in new[] { "ben@example.com", "cy@example.com", "dan@example.com" })
        {
            using var invited = await olga.Invite(guest);
            Assert.Equal(HttpStatusCode.Created, invited.StatusCode);
            await post.WaitFor(guest);
        }

        Assert.Equal(0, wrongPost.Connections);
    }

    /// <summary>
    /// While the right node announces again and again, so that both have looked, nothing is announced that has expired
    /// by the wrong clock alone.
    /// </summary>
    private static async Task AnnouncesNothing(GuestlistServer right, Person olga)
    {
        var later = await olga.Reveals("eve@example.com");
        await Ends(right, later.Id, TimeSpan.FromMinutes(30));
        foreach (var guest in new[] { "fay@example.com", "gus@example.com", "hal@example.com" })
        {
            var over = await olga.Reveals(guest);
            await Ends(right, over.Id, -TimeSpan.FromSeconds(1));
            await Deadline.Until(async () => await olga.CountsInHistory(over.Id, "invite.expired") == 1);
        }

        Assert.Equal(0, await olga.CountsInHistory(later.Id, "invite.expired"));
    }

    private static async Task Ends(GuestlistServer server, string invite, TimeSpan fromNow)
    {
        var end = TimeProvider.System.GetUtcNow() + fromNow - DateTimeOffset.UnixEpoch;
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("update invites set expires_at = $1 where id = $2", connection);
        command.Parameters.Add(new() { Value = end.Ticks / TimeSpan.TicksPerMicrosecond });
        command.Parameters.Add(new() { Value = Guid.Parse(invite, CultureInfo.InvariantCulture) });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static Task<HttpResponseMessage> Accept(GuestlistServer server, string secret) =>
        Post(server, $"/api/signup/{secret}/", """{"first_name":"Ann","password":"correct horse"}""");

    private static async Task<HttpResponseMessage> Post(GuestlistServer server, string path, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        return await server.Http.PostAsync(path, body);
    }
}
