using System.Net;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>Who becomes the owner of a fresh instance.</summary>
public sealed class ClaimRules
{
    [Fact]
    public async Task in_production_claiming_needs_the_code_that_the_start_printed()
    {
        await using var server = await InProduction();
        var code = await server.SetupCode();

        using var without = await Person.Post(server, "eve@example.com");
        using var wrong = await Person.Post(server, "eve@example.com", setupCode: "AAAA-AAAA-AAAA-AAAA");
        using var right = await Person.Post(server, "ann@example.com", setupCode: code);
        using var again = await Person.Post(server, "eve@example.com", setupCode: code);

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("setup_code", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, right.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
    }

    [Fact]
    public async Task create_owner_claims_without_a_code_and_the_owner_can_sign_in()
    {
        await using var server = await InProduction();

        var made = await server.RunWithInput(
            "correct horse battery\n",
            "create-owner",
            "--email",
            "Ann@Example.com",
            "--first-name",
            "Ann",
            "--organization",
            "Acme"
        );
        using var stranger = await Person.Post(server, "eve@example.com");
        using var signIn = await server.Http.PostAsync(
            "/api/login/",
            new StringContent(
                """{"email":"ann@example.com","password":"correct horse battery"}""",
                System.Text.Encoding.UTF8,
                "application/json"
            )
        );

        Assert.Equal("ann@example.com owns Acme and can sign in.\n", made.OrThrow("create-owner").Output);
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);
    }

    [Fact]
    public async Task create_owner_refuses_a_short_password_and_a_bad_address()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        string[] call = ["create-owner", "--first-name", "Ann", "--organization", "Acme", "--email"];

        var weak = await server.RunWithInput("short\n", [.. call, "ann@example.com"]);
        var bad = await server.RunWithInput("correct horse battery\n", [.. call, "ann"]);

        Assert.Equal(1, weak.ExitCode);
        Assert.Contains("8 to 128", weak.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, bad.ExitCode);
    }

    [Theory]
    [InlineData("--first-name", "Ann <x>")]
    [InlineData("--first-name", "Ann\u202e")]
    [InlineData("--last-name", "Lee\u200b")]
    [InlineData("--last-name", "http://evil")]
    [InlineData("--organization", "Acme\u2066")]
    [InlineData("--organization", "see https://evil")]
    public async Task create_owner_refuses_names_that_the_api_refuses(string option, string name)
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        var names = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["--first-name"] = "Ann",
            ["--last-name"] = "Lee",
            ["--organization"] = "Acme",
            [option] = name,
        };

        var refused = await server.RunWithInput(
            "correct horse battery\n",
            ["create-owner", "--email", "ann@example.com", .. names.SelectMany(pair => new[] { pair.Key, pair.Value })]
        );

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Names cannot hold", refused.Error, StringComparison.Ordinal);
    }

    private static Task<GuestlistServer> InProduction() =>
        GuestlistServer.Start(
            Engine.Sqlite,
            settings =>
            {
                settings.EnvironmentName = "Production";
                settings.PasswordIterations = 210_000;
                settings.SignupOpen = "";
            }
        );
}
