using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>The program explains itself.</summary>
public sealed class HelpRules
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Theory]
    [InlineData("serve", "SIGTERM")]
    [InlineData("migrate", "Several at once are safe")]
    [InlineData("create-owner", "--password-file")]
    [InlineData("issue-key", "--scope")]
    [InlineData("outbox", "retry")]
    [InlineData("outbox list", "--state")]
    [InlineData("outbox retry", "NUMBER")]
    [InlineData("user", "deactivate")]
    [InlineData("user list", "separated by tabs")]
    [InlineData("user deactivate", "EMAIL")]
    [InlineData("user reactivate", "EMAIL")]
    [InlineData("user delete", "last active owner")]
    [InlineData("activity", "verify")]
    [InlineData("activity verify", "Exit code 1")]
    [InlineData("erase", "withdrawn")]
    [InlineData("mail", "every node")]
    [InlineData("mail pause", "nothing is lost")]
    [InlineData("mail resume", "within seconds")]
    [InlineData("mail status", "since when")]
    [InlineData("suppression", "lift")]
    [InlineData("suppression list", "separated by tabs")]
    [InlineData("suppression add", "--organization")]
    [InlineData("suppression lift", "take that back")]
    [InlineData("config", "masked")]
    [InlineData("healthcheck", "/health/ready")]
    public async Task every_verb_has_a_help_that_needs_no_settings(string verb, string says)
    {
        var result = await Launch.Program(Nothing, [.. verb.Split(' '), "--help"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(says, result.Output, StringComparison.Ordinal);
        Assert.Contains($"\n  guestlist {verb} ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("dditional", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help outbox", "outbox --help")]
    [InlineData("help outbox list", "outbox list -h")]
    public async Task help_is_a_verb_too(string verb, string option)
    {
        var asked = await Launch.Program(Nothing, verb.Split(' '));
        var usual = await Launch.Program(Nothing, option.Split(' '));

        Assert.Equal(0, asked.ExitCode);
        Assert.Equal(usual.Output, asked.Output);
    }

    [Fact]
    public async Task a_verb_that_takes_settings_says_so()
    {
        var result = await Launch.Program(Nothing, "outbox", "list", "--help");

        Assert.Contains("  --key=value  ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_list_of_verbs_gives_each_one_line()
    {
        var result = await Launch.Program(Nothing, "--help");

        Assert.Contains("  healthcheck", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exit code 0", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_version_is_one_word()
    {
        var result = await Launch.Program(Nothing, "--version");

        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", result.Output);
    }

    [Fact]
    public async Task a_mistyped_option_is_refused()
    {
        var result = await Launch.Program(Launch.Production(), "migrate", "--drry-run");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--drry-run", result.Error, StringComparison.Ordinal);
    }
}
