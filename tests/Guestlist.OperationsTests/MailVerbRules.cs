using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>The kill switch of mail, beside running servers.</summary>
public sealed class MailVerbRules
{
    private const string Token = "a token for the figures";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_pause_stops_a_running_server_and_resuming_lets_everything_go(Engine engine)
    {
        await using var server = await Watched(engine);
        var ann = await Person.SignsUp(server, "ann@example.com");
        Assert.Equal("Mail is paused.\n", (await server.Run("mail", "pause")).OrThrow("mail pause").Output);
        Assert.Equal("Mail was paused already.\n", (await server.Run("mail", "pause")).Output);

        using (var invited = await ann.Invite("bob@example.com"))
            Assert.Equal(201, (int)invited.StatusCode);
        await server.Tells("Mail is paused by command");
        await Deadline.Until(async () =>
            (await Figures(server)).Contains("guestlist_mail_paused 1", StringComparison.Ordinal)
        );
        using (var ready = await server.Http.GetAsync("/health/ready"))
            Assert.Equal(200, (int)ready.StatusCode);
        Assert.Empty(await server.Mail.All());
        var status = (await server.Run("mail", "status")).OrThrow("mail status").Output;
        Assert.Matches(@"^Mail is paused since \S+Z\. 1 queued\.\n$", status);

        Assert.Equal("Mail goes out again.\n", (await server.Run("mail", "resume")).OrThrow("mail resume").Output);

        await server.Mail.WaitFor("bob@example.com");
        await server.Tells("Mail is no longer paused");
        Assert.Equal("Mail was not paused.\n", (await server.Run("mail", "resume")).Output);
        Assert.Equal(1, server.Log.Count(line => line.Contains("Mail is paused", StringComparison.Ordinal)));
        Assert.StartsWith("Mail goes out.", (await server.Run("mail", "status")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task without_a_mail_server_the_start_and_every_verb_say_so()
    {
        await using var server = await GuestlistServer.Start(
            Engine.Sqlite,
            settings =>
            {
                settings.EnvironmentName = "Production";
                settings.PasswordIterations = 210_000;
                settings.Pickup = false;
            }
        );

        var status = (await server.Run("mail", "status")).OrThrow("mail status").Output;

        Assert.Equal("No mail server is set: no mail goes out. 0 queued.\n", status);
        await server.Tells(
            "No mail server is set: invites are created and nothing is mailed. Set Guestlist__Smtp__Host"
        );

        (await server.Run("mail", "pause")).OrThrow("mail pause");
        var paused = (await server.Run("mail", "status")).OrThrow("mail status").Output;
        var resumed = (await server.Run("mail", "resume")).OrThrow("mail resume").Output;

        Assert.Matches(
            @"^Mail is paused since \S+Z, and no mail server is set: no mail goes out\. 0 queued\.\n$",
            paused
        );
        Assert.Equal("Mail is no longer paused, but no mail server is set: no mail goes out.\n", resumed);
    }

    [Fact]
    public async Task where_mails_can_leave_the_start_does_not_warn()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        Assert.DoesNotContain(server.Log, line => line.Contains("No mail server", StringComparison.Ordinal));
    }

    private static Task<GuestlistServer> Watched(Engine engine) =>
        GuestlistServer.Start(
            engine,
            settings =>
            {
                settings.Set("Guestlist__Metrics__Enabled", "true");
                settings.Set("Guestlist__Metrics__Token", Token);
            }
        );

    private static async Task<string> Figures(GuestlistServer server)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        using var answer = await server.Http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
