using System.Net;
using System.Text;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>Shutting people out and deleting them, beside a running server, on both engines.</summary>
public sealed class UserVerbRules
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_deactivated_users_session_and_key_die_at_once_and_the_key_comes_back(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        var ann = await Person.SignsUp(server, "ann@example.com");
        var key = (await server.Run("issue-key", "ann@example.com", "--scope", "*")).OrThrow("issue-key").Output.Trim();
        Assert.Equal(HttpStatusCode.OK, await Status(ann.ListInvites()));
        Assert.Equal(HttpStatusCode.OK, await Status(WithKey(server, key)));

        (await server.Run("user", "deactivate", "Ann@Example.com")).OrThrow("user deactivate");

        Assert.Equal(HttpStatusCode.Unauthorized, await Status(ann.ListInvites()));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(WithKey(server, key)));

        (await server.Run("user", "reactivate", "ann@example.com")).OrThrow("user reactivate");

        Assert.Equal(HttpStatusCode.Unauthorized, await Status(ann.ListInvites()));
        Assert.Equal(HttpStatusCode.OK, await Status(WithKey(server, key)));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task the_last_owner_of_an_organization_cannot_be_deleted(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        var ann = await Person.SignsUp(server, "ann@example.com", "Acme & Sons");

        var result = await server.Run("user", "delete", "ann@example.com");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("last owner of Acme & Sons", result.Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Status(ann.ListInvites()));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task whoever_shuts_out_a_last_owner_is_told_what_has_no_owner_now(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        await Person.SignsUp(server, "ann@example.com", "Acme & Sons");
        await Person.SignsUp(server, "bob@example.com", "Beta");

        var result = (await server.Run("user", "deactivate", "ann@example.com")).OrThrow("user deactivate");

        Assert.Equal(
            """
            Deactivated: sessions have ended, keys no longer work.
            No active owner is left in Acme & Sons.
            To appoint another owner: "guestlist user reactivate ann@example.com", let them appoint one, deactivate them again.

            """,
            result.Output
        );
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_link_from_the_command_line_chooses_a_new_password_once(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        await Person.SignsUp(server, "ann@example.com");

        var link = (await server.Run("user", "reset-link", "ann@example.com")).OrThrow("user reset-link").Output.Trim();
        var nobody = await server.Run("user", "reset-link", "bob@example.com");

        Assert.StartsWith($"{server.Url}reset/", link, StringComparison.Ordinal);
        Assert.Equal(1, nobody.ExitCode);
        var api = $"/api/reset/{link.Split('/')[^1]}/";
        Assert.Equal(HttpStatusCode.NoContent, await Status(Chooses(server, api)));
        Assert.Equal(HttpStatusCode.BadRequest, await Status(Chooses(server, api)));
        Assert.DoesNotContain(server.Log, line => line.Contains(api, StringComparison.Ordinal));
    }

    [Fact]
    public async Task the_list_shows_state_organizations_and_keys()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        await Person.SignsUp(server, "ann@example.com");
        await Person.SignsUp(server, "bob@example.com", "Beta");
        (await server.Run("user", "deactivate", "bob@example.com")).OrThrow("user deactivate");

        var lines = (await server.Run("user", "list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("ann@example.com\tactive\t1\t0\t", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("bob@example.com\tdeactivated\t1\t0\t", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_unknown_address_is_refused()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        foreach (var verb in new[] { "deactivate", "reactivate", "delete" })
        {
            var result = await server.Run("user", verb, "nobody@example.com");
            Assert.Equal(1, result.ExitCode);
            Assert.Contains("There is no", result.Error, StringComparison.Ordinal);
        }
    }

    private static Task<HttpResponseMessage> Chooses(GuestlistServer server, string api) =>
        server.Http.PostAsync(
            api,
            new StringContent("""{"password":"a new horse"}""", Encoding.UTF8, "application/json")
        );

    private static async Task<HttpResponseMessage> WithKey(GuestlistServer server, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/organizations/@current/invites/");
        request.Headers.Add("Authorization", $"Bearer {key}");
        return await server.Http.SendAsync(request);
    }

    private static async Task<HttpStatusCode> Status(Task<HttpResponseMessage> call)
    {
        using var answer = await call;
        return answer.StatusCode;
    }
}
