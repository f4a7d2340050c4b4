using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary><c>guestlist config</c> and docs/configuration.md tell what the server does.</summary>
public sealed class ConfigRules
{
    [Fact]
    public async Task secrets_are_masked_and_other_values_shown()
    {
        var settings = Launch.Production(
            ("Guestlist__Smtp__Host", "mail.example.com"),
            ("Guestlist__Smtp__User", "guestlist"),
            ("Guestlist__Smtp__Password", "correct-horse"),
            ("ConnectionStrings__Postgres", "Host=db;Password=battery-staple")
        );

        var result = await Launch.Program(settings, "config", "--Guestlist:ServiceName=Acme invites");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Guestlist__Smtp__Host=mail.example.com\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Guestlist__Smtp__Password=********\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Postgres=********\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Guestlist__ServiceName=Acme invites\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("battery-staple", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "ASPNETCORE_URLS",
        "http://127.0.0.1:5080;http://[::1]:5080",
        "http://127.0.0.1:5080, http://[::1]:5080"
    )]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080", "http://*:8080")]
    [InlineData("Guestlist__ServiceName", "Guestlist", "http://localhost:5000")]
    public async Task it_ends_with_where_the_server_would_listen(string name, string value, string told)
    {
        var result = await Launch.Program(Launch.Production((name, value)), "config");

        Assert.EndsWith($"\n# The server would listen on {told}\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_secret_can_come_from_a_file()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "correct-horse\n");
        var settings = Launch.Production(
            ("Guestlist__Smtp__Host", "mail.example.com"),
            ("Guestlist__Smtp__User", "guestlist"),
            ("Guestlist__Smtp__PasswordFile", file)
        );

        var result = await Launch.Program(settings, "config");
        File.Delete(file);

        Assert.Contains("Guestlist__Smtp__Password=********\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        var folder = Directory.CreateTempSubdirectory("guestlist-ops-").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "guestlist.json"),
            """{ "Guestlist": { "ServiceName": "File", "Signup": { "Open": true }, "Smtp": { "Port": 26 } } }"""
        );
        var environment = Launch.Production(("Guestlist__ServiceName", "Environment"), ("Guestlist__Smtp__Port", "27"));

        var call = GuestlistProgram.Call(folder, environment, ["config", "--Guestlist:Smtp:Port=28"]);
        var result = await Command.Run(call);
        Directory.Delete(folder, recursive: true);

        Assert.Contains("Guestlist__Signup__Open=true\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Guestlist__ServiceName=Environment\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("Guestlist__Smtp__Port=28\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_documentation_lists_every_setting_with_its_default_and_range()
    {
        var result = await Launch.Program(Launch.Production(), "config", "--reference");
        var documented = (await File.ReadAllLinesAsync(Repository.At("docs", "configuration.md")))
            .Where(line =>
                line.StartsWith("| `Guestlist__", StringComparison.Ordinal)
                || line.StartsWith("| `ConnectionStrings__", StringComparison.Ordinal)
            )
            .Select(line =>
                string.Join('\t', line.Split('|', StringSplitOptions.TrimEntries)[1..4])
                    .Replace("`", "", StringComparison.Ordinal)
            );

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), documented);
    }
}
