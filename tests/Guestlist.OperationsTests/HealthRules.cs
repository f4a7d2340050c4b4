using System.Net;
using Guestlist.TestKit;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>What monitors ask.</summary>
public sealed class HealthRules
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_started_server_is_live_and_ready(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);

        Assert.Equal("""{"status":"live"}""", await server.Http.GetStringAsync("/health/live"));
        Assert.Equal("""{"status":"ready"}""", await server.Http.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task a_database_that_is_gone_makes_it_not_ready_but_leaves_it_live()
    {
        await using var server = await GuestlistServer.Start(Engine.Postgres);
        var cluster = await PostgresCluster.Shared();
        await cluster.DropDatabase(server.ConnectionString);

        using var answer = await Deadline.Until(async () =>
        {
            var asked = await server.Http.GetAsync("/health/ready");
            return asked.StatusCode == HttpStatusCode.ServiceUnavailable ? asked : null;
        });

        Assert.Contains("database", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"status":"live"}""", await server.Http.GetStringAsync("/health/live"));
    }

    [Fact]
    public async Task a_database_that_takes_no_writes_makes_it_not_ready()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        await using var other = new SqliteConnection($"{server.ConnectionString};Pooling=false");
        await other.OpenAsync();

        string? told;
        await using (await other.BeginTransactionAsync())
        {
            told = await Deadline.Until(
                async () =>
                {
                    using var asked = await server.Http.GetAsync("/health/ready");
                    return asked.IsSuccessStatusCode ? null : await asked.Content.ReadAsStringAsync();
                },
                3 * Deadline.Usual
            );
        }

        Assert.Equal("""{"status":"not ready","missing":["writes"]}""", told);
        await Deadline.Until(async () => (await server.Http.GetAsync("/health/ready")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task healthcheck_asks_the_server_beside_it()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        var url = server.Url.GetLeftPart(UriPartial.Authority);

        var running = await server.Run("healthcheck", "--url", url);
        await server.Stop();
        var stopped = await server.Run("healthcheck", "--url", url);

        Assert.Equal(0, running.ExitCode);
        Assert.Equal(1, stopped.ExitCode);
        Assert.Contains("does not answer", stopped.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task figures_are_offered_only_to_who_knows_the_token()
    {
        await using var server = await GuestlistServer.Start(
            Engine.Sqlite,
            settings =>
            {
                settings.Set("Guestlist__Metrics__Enabled", "true");
                settings.Set("Guestlist__Metrics__Token", "0123456789abcdef");
            }
        );
        var ann = await Person.SignsUp(server, "ann@example.com");
        using var invited = await ann.Invite("bob@example.com");
        using var replaced = await ann.Invite("bob@example.com");

        using var stranger = await server.Http.GetAsync("/metrics");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Add("Authorization", "Bearer 0123456789abcdef");
        using var scraper = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        var figures = await scraper.Content.ReadAsStringAsync();
        Assert.Contains("http_server_request_duration_seconds_count", figures, StringComparison.Ordinal);
        Assert.Contains("guestlist_outbox_depth", figures, StringComparison.Ordinal);
        Assert.Contains("guestlist_outbox_oldest_age", figures, StringComparison.Ordinal);
        Assert.Contains("guestlist_invites_ended", figures, StringComparison.Ordinal);
        Assert.Contains("as=\"replaced\"", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task answers_carry_the_headers_that_keep_browsers_safe()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        using var answer = await server.Http.GetAsync("/nowhere");

        Assert.StartsWith("default-src 'none';", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();
}
