using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>A wrong setting stops the start: one line on standard error, exit code 1, nothing listens.</summary>
public sealed class StartRefusalRules
{
    [Theory]
    [InlineData("Guestlist__PublicUrl", "", "Guestlist__PublicUrl is missing")]
    [InlineData("Guestlist__PublicUrl", "invites.example.com", "must be an absolute http or https URL")]
    [InlineData("Guestlist__PublicUrl", "ftp://invites.example.com", "must be an absolute http or https URL")]
    [InlineData("Guestlist__PublicUrl", "https://invites.example.com/base", "must be an absolute http or https URL")]
    [InlineData("Guestlist__PublicUrl", "https://invites.example.com/?a=b", "must be an absolute http or https URL")]
    [InlineData("Guestlist__Passwords__Iterations", "209999", "may not be below 210000 in Production")]
    [InlineData("Guestlist__Smtp__Security", "Maybe", "must be one of None, StartTls, Tls")]
    [InlineData("Guestlist__Smtp__Port", "70000", "must be a number from 1 to 65535")]
    [InlineData("Guestlist__Smtp__From", "two@x.co, addresses@x.co", "must be one plain e-mail address")]
    [InlineData("Guestlist__Invites__Lifetime", "91.00:00:00", "must be a duration from 00:00:01 to 90.00:00:00")]
    [InlineData("Guestlist__Invites__Lifetime", "7", "must be a duration from 00:00:01 to 90.00:00:00")]
    [InlineData("Guestlist__Signup__Open", "perhaps", "must be true or false")]
    [InlineData("Guestlist__Clock__MaxSkew", "00:02:00", "or off")]
    [InlineData("Guestlist__TrustedProxies", "10.0.0.0/8, proxy", "must be IP addresses or networks")]
    [InlineData("Guestlist__Logging__Format", "xml", "must be one of Text, Json")]
    [InlineData("Guestlist__Metrics__Enabled", "true", "needs Guestlist__Metrics__Url or Guestlist__Metrics__Token")]
    [InlineData("Guestlist__Signup__Opne", "true", "Guestlist__Signup__Opne is not a setting")]
    [InlineData("Guestlist__Smtp__PasswordFile", "no-such-file", "which cannot be read")]
    [InlineData("Guestlist__Mail__EventsSecret", "correct horse", "must be whsec_ and 24 to 64 bytes in base64")]
    [InlineData("Guestlist__Mail__EventsSecret", "whsec_c2hvcnQ=", "must be whsec_ and 24 to 64 bytes in base64")]
    [InlineData("Guestlist__Mail__EventsToken", "correct horse", "must be a text of at least 32 characters.")]
    [InlineData("Guestlist__Mail__SendGridKey", "bm8ga2V5", "must be a public ECDSA key in base64")]
    [InlineData("Guestlist__Smtp__Host", "mail.example.com:587", "must be a host name or IP address without a port")]
    [InlineData("Guestlist__Mail__Pickup", "/etc/passwd", "which is a file")]
    [InlineData("ConnectionStrings__Sqlite", "guestlist.db", "must be a Microsoft.Data.Sqlite connection string")]
    [InlineData("ConnectionStrings__Sqlite", "Data Source=:memory:", "that names a file")]
    [InlineData("ConnectionStrings__Postgres", "Host=127.0.0.1;Bogus=1", "must be an Npgsql connection string")]
    [InlineData("ConnectionStrings__Postgress", "Host=127.0.0.1", "ConnectionStrings__Postgress is not a setting")]
    [InlineData("ConnectionStrings__Sqlite", "Data Source=/proc/guestlist/guestlist.db", "cannot be used")]
    [InlineData("ConnectionStrings__Postgres", "Host=127.0.0.1;Port=1;Username=x", "database cannot be reached")]
    public async Task a_wrong_setting_is_told_in_one_line(string name, string value, string told)
    {
        var result = await Launch.Program(Launch.Production((name, value)), "--urls", "http://127.0.0.1:0");

        Refused(result, told);
    }

    [Fact]
    public async Task the_sample_secret_of_the_documentation_is_refused_and_not_repeated()
    {
        var settings = Launch.Production(
            ("Guestlist__Smtp__Host", "mail.example.com"),
            ("Guestlist__Smtp__User", "guestlist"),
            ("Guestlist__Smtp__Password", "Change-Me-please")
        );

        var result = await Launch.Program(settings, "serve");

        Refused(result, "Guestlist__Smtp__Password still holds the sample");
        Assert.DoesNotContain("please", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve bogus", "\"bogus\" is neither")]
    [InlineData("serve -x", "\"-x\" is neither")]
    [InlineData("--url http://127.0.0.1:0", "\"--url\" is neither")]
    [InlineData("--urls", "\"--urls\" is neither")]
    [InlineData("--urls nonsense", "cannot listen")]
    [InlineData("--urls http://203.0.113.7:5080", "203.0.113.7")]
    [InlineData("user list --bogus=1", "\"--bogus=1\" is neither")]
    [InlineData("healthcheck --url nonsense", "\"nonsense\" is no address")]
    [InlineData("bogus", "\"bogus\" is no verb; see guestlist --help.")]
    [InlineData("help bogus", "\"bogus\" is no verb; see guestlist --help.")]
    [InlineData("outbox", "\"outbox\" needs a verb: list, retry; see guestlist outbox --help.")]
    [InlineData("user bogus", "\"user bogus\" is no verb; see guestlist user --help.")]
    [InlineData("issue-key", "missing: EMAIL, --scope; see guestlist issue-key --help.")]
    [InlineData("issue-key ann@example.com --scope", "--scope needs a value")]
    [InlineData("issue-key @ann --scope *", "\"@ann\" is no e-mail address")]
    [InlineData("outbox retry first", "\"first\" is no number")]
    [InlineData("outbox list --most 0", "\"0\" is no number from 1 to 1000")]
    [InlineData("outbox list --state lost", "\"lost\" is none of queued, sent, failed, skipped")]
    [InlineData("suppression add ann@example.com --organization acme", "\"acme\" is no id")]
    [InlineData("healthcheck --url http://127.0.0.1:1", "Is the server running? Another address: --url")]
    public async Task a_wrong_argument_is_told_in_one_line(string arguments, string told)
    {
        var result = await Launch.Program(Launch.Production(), arguments.Split(' '));

        Refused(result, told);
    }

    [Fact]
    public async Task a_mail_account_without_its_password_is_told_in_one_line()
    {
        var settings = Launch.Production(
            ("Guestlist__Smtp__Host", "mail.example.com"),
            ("Guestlist__Smtp__User", "guestlist")
        );

        Refused(await Launch.Program(settings, "serve"), "Guestlist__Smtp__Password is missing or empty");
    }

    [Fact]
    public async Task a_setting_may_be_an_argument_by_the_name_of_its_variable()
    {
        var result = await Launch.Program(Launch.Production(), "config", "--Guestlist__Signup__Open=true");

        Assert.Contains("Guestlist__Signup__Open=true\n", result.OrThrow("config").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_configuration_file_that_is_no_json_is_told_in_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("guestlist-ops-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "guestlist.json"), "{ \"Guestlist\": ");

        var result = await Command.Run(GuestlistProgram.Call(folder, Launch.Production(), ["serve"]));
        Directory.Delete(folder, recursive: true);

        Refused(result, "guestlist.json cannot be read");
    }

    [Fact]
    public async Task a_port_in_use_is_told_in_one_line()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        var result = await Launch.Program(Launch.Production(), "--urls", server.Url.GetLeftPart(UriPartial.Authority));

        Refused(result, "address already in use");
    }

    private static void Refused(ProcessResult result, string told)
    {
        Assert.Equal(1, result.ExitCode);
        var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("guestlist: ", line, StringComparison.Ordinal);
        Assert.Contains(told, line, StringComparison.Ordinal);
        Assert.DoesNotContain("listens on", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Output, StringComparison.Ordinal);
    }
}
