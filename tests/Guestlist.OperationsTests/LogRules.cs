using System.Text.Json;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>What stands in the log, and what never does.</summary>
public sealed class LogRules
{
    private const string Secret = "Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Zx9Z";

    [Fact]
    public async Task every_answer_carries_an_id_of_its_own_that_stands_in_the_log()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/nothing");
        request.Headers.Add("X-Request-Id", "my-own");

        using var first = await server.Http.SendAsync(request);
        using var second = await server.Http.GetAsync("/nowhere");

        var ids = new[] { first, second }.Select(answer => answer.Headers.GetValues("X-Request-Id").Single()).ToList();
        Assert.Equal(2, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain("my-own", ids);
        foreach (var id in ids)
            await server.Tells(id);
    }

    [Theory]
    [InlineData("/join/" + Secret)]
    [InlineData("/join/" + Secret + "/more")]
    [InlineData("/api/signup/" + Secret + "/")]
    [InlineData("/reset/" + Secret)]
    [InlineData("/verify/" + Secret)]
    [InlineData("/unsubscribe/" + Secret)]
    [InlineData("/unsubscribe/" + Secret + "/more")]
    [InlineData("/api/organizations/@current/invites/?personal_api_key=phx_" + Secret)]
    [InlineData("/somewhere/" + Secret)]
    [InlineData("/somewhere/ann@example.com")]
    [InlineData("/somewhere?email=ann@example.com")]
    public async Task secrets_and_addresses_in_a_url_are_not_logged(string path)
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        using var answer = await server.Http.GetAsync(path);

        await server.Tells(answer.Headers.GetValues("X-Request-Id").Single());
        Assert.DoesNotContain(server.Log, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log, line => line.Contains("ann@example.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_line_break_in_a_path_stays_within_its_line()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        using var answer = await server.Http.GetAsync("/x%0a2026-01-01%20info%20forged");

        var line = await server.Tells(answer.Headers.GetValues("X-Request-Id").Single());
        Assert.Contains("forged", line, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log, logged => logged.StartsWith("2026-01-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task as_json_every_line_is_an_object_with_the_values_apart()
    {
        await using var server = await GuestlistServer.Start(
            Engine.Sqlite,
            settings => settings.Set("Guestlist__Logging__Format", "json")
        );

        using var answer = await server.Http.GetAsync("/nowhere");

        var id = answer.Headers.GetValues("X-Request-Id").Single();
        using var line = JsonDocument.Parse(await server.Tells(id));
        Assert.Equal(1010, line.RootElement.GetProperty("event").GetInt32());
        Assert.Equal(404, line.RootElement.GetProperty("values").GetProperty("Status").GetInt32());
        Assert.Equal(id, line.RootElement.GetProperty("values").GetProperty("RequestId").GetString());
    }

    [Fact]
    public async Task a_whole_story_leaves_no_address_and_no_secret_behind()
    {
        await using var server = await GuestlistServer.Start(
            Engine.Sqlite,
            settings => settings.Set("Guestlist__Logging__Level", "Trace")
        );
        var ann = await Person.SignsUp(server, "ann@example.com");
        using var invited = await ann.Invite("bob@example.com");
        var mail = (await server.Mail.WaitFor("bob@example.com"))[0];
        using var preview = await server.Http.GetAsync($"/api/signup/{mail.JoinSecret}/");
        await server.Tells(preview.Headers.GetValues("X-Request-Id").Single());

        Assert.DoesNotContain(server.Log, line => line.Contains("@example.com", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(server.Log, line => line.Contains(mail.JoinSecret!, StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log, line => line.Contains("correct horse", StringComparison.Ordinal));
    }
}
