using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>Stopping mail to an address by hand, and allowing it again.</summary>
public sealed class SuppressionVerbRules
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task an_address_is_added_listed_and_lifted(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        var ann = await Person.SignsUp(server, "ann@example.com");

        Assert.Equal("Suppressed.\n", await Says(server, "add", "Bob@Example.com"));
        Assert.Equal("It was suppressed already.\n", await Says(server, "add", "bob@example.com"));
        using (var first = await ann.Invite("bob@example.com"))
        using (var second = await ann.Invite("cleo@example.com"))
            Assert.Equal((201, 201), ((int)first.StatusCode, (int)second.StatusCode));
        await server.Mail.WaitFor("cleo@example.com");
        Assert.Empty(await server.Mail.For("bob@example.com"));
        Assert.Matches(@"^server\toperator\t\S+Z\t[0-9a-f]{12}\tbob@example.com\n$", await Says(server, "list"));

        Assert.Equal("Lifted.\n", await Says(server, "lift", "bob@example.com"));
        using (await ann.Invite("bob@example.com"))
            await server.Mail.WaitFor("bob@example.com");
        Assert.Empty(await Says(server, "list"));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task an_address_that_nobody_invited_is_found_by_asking_for_it(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        await Says(server, "add", "bob@example.com");
        await Says(server, "add", "cleo@example.com");

        Assert.Equal(2, (await Says(server, "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Matches(
            @"^server\toperator\t\S+Z\t[0-9a-f]{12}\tbob@example.com\n$",
            await Says(server, "list", "bob@example.com")
        );
        Assert.Empty(await Says(server, "list", "dan@example.com"));
    }

    [Fact]
    public async Task what_does_not_exist_is_refused()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        var lift = await server.Run("suppression", "lift", "bob@example.com");
        var add = await server.Run("suppression", "add", "bob@example.com", "--organization", $"{Guid.Empty}");
        var typed = await server.Run("suppression", "add", "no address");

        Assert.Equal((1, 1, 1), (lift.ExitCode, add.ExitCode, typed.ExitCode));
        Assert.Contains("not suppressed there", lift.Error, StringComparison.Ordinal);
        Assert.Contains("no such organization", add.Error, StringComparison.Ordinal);
    }

    private static async Task<string> Says(GuestlistServer server, params string[] arguments) =>
        (await server.Run(["suppression", .. arguments])).OrThrow("suppression").Output;
}
