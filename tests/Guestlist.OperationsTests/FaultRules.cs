using System.Data.Common;
using System.Net;
using System.Text;
using Guestlist.TestKit;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>A fault that nobody foresaw, made by a table that is gone for a while.</summary>
public sealed class FaultRules
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_fault_is_told_without_details_keeps_nothing_and_ends_no_worker(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        var olga = await Person.SignsUp(server, "olga@example.com");
        var (ann, secret) = await olga.Reveals("ann@example.com");

        await Run(server, "alter table activity rename to activity_gone");
        using var call = await olga.Invite("ben@example.com");
        using var page = await server.Http.PostAsync(
            $"/join/{secret}/decline",
            new StringContent("", Encoding.UTF8, "application/x-www-form-urlencoded")
        );
        await server.Tells("A round stumbled");
        await Run(server, "alter table activity_gone rename to activity");

        Assert.Equal(
            """{"type":"server_error","code":"error","detail":"A server error occurred.","attr":null}""",
            await call.Content.ReadAsStringAsync()
        );
        Assert.Contains("on our side", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var answer in new[] { call, page })
        {
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.DoesNotContain("activity", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            await server.Tells(answer.Headers.GetValues("X-Request-Id").Single());
        }

        Assert.Equal([(ann, "pending")], await Invites(olga));
        using var again = await olga.Invite("ben@example.com");
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        // Sealing is a worker's.
        await Deadline.Until(async () => (await Verified(server)).Contains("\t0 waiting", StringComparison.Ordinal));
    }

    private static async Task<string> Verified(GuestlistServer server) =>
        (await server.Run("activity", "verify")).OrThrow("activity verify").Output;

    private static async Task<(string?, string?)[]> Invites(Person person)
    {
        using var answer = await person.ListInvites();
        return
        [
            .. (await Person.Read(answer))
                .GetProperty("results")
                .EnumerateArray()
                .Select(invite => (invite.GetProperty("id").GetString(), invite.GetProperty("status").GetString())),
        ];
    }

    private static async Task Run(GuestlistServer server, string sql)
    {
        await using DbConnection connection =
            server.Engine == Engine.Sqlite
                ? new SqliteConnection($"{server.ConnectionString};Pooling=false")
                : new NpgsqlConnection($"{server.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in this file; nothing of them comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
