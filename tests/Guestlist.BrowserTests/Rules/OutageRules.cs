namespace Guestlist.BrowserTests.Rules;

public sealed class OutageRules
{
    [Fact]
    public async Task while_the_database_is_away_people_are_told_to_come_back_and_nothing_is_lost()
    {
        await using var cluster = await PostgresCluster.Start();
        var database = await cluster.CreateDatabase();
        await using var server = await Servers.On(database);
        var house = await House.Build(server);
        var invited = await house.Invites(house.At("ben"));
        await cluster.Stop();

        using var form = new FormUrlEncodedContent([new("name", "Ben"), new("password", House.Password)]);
        using var answer = await server.Http.PostAsync(invited.Path, form);
        Assert.Equal(503, (int)answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Back in a moment", page, StringComparison.Ordinal);
        Assert.DoesNotContain("PostgreSQL", page, StringComparison.OrdinalIgnoreCase);

        await cluster.StartAgain();
        await Deadline.Until(async () => (int)(await server.Http.GetAsync(invited.Path)).StatusCode == 200);
    }
}
