using System.Diagnostics;
using System.Text.RegularExpressions;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>The calls that the documents show, pasted as they stand into one shell.</summary>
public sealed class DocumentRules : IDisposable
{
    private const string EventsSecret = "whsec_Z3Vlc3RsaXN0LWRvY3VtZW50cy1vZi1vdXJz";
    private const string EventsToken = "the-token-of-the-documents-4f1d8a72c09b";
    private readonly string _folder = Directory.CreateTempSubdirectory("guestlist-documents-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task every_call_of_the_api_page_succeeds(Engine engine)
    {
        await using var server = await GuestlistServer.Start(
            engine,
            settings =>
            {
                settings.Set("Guestlist__Mail__EventsSecret", EventsSecret);
                settings.Set("Guestlist__Mail__EventsToken", EventsToken);
            }
        );
        var said = await Paste(server, "docs", "api.md");
        Assert.Contains("Idempotency-Replayed: true", said, StringComparison.Ordinal);
        Assert.Equal(3, said.Split("\"ignored\"").Length - 1);
        Assert.Contains("\"invite_open\"", said, StringComparison.Ordinal);
        Assert.Contains("\"readdress\":{\"email\":\"bob@example.org\"", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task the_session_of_the_readme_ends_with_two_members_and_an_open_link(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        var said = await Paste(server, "README.md");

        var members = said[said.LastIndexOf("\"count\": 2,", StringComparison.Ordinal)..];
        Assert.Contains("\"email\": \"bob@example.com\"", members, StringComparison.Ordinal);
        Assert.Contains("You can decline on that page, or just ignore this mail.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("No key", said, StringComparison.Ordinal);
        var last = said.TrimEnd().Split('\n')[^1];
        Assert.StartsWith("Open this in a browser: http", last, StringComparison.Ordinal);
        using var page = await server.Http.GetAsync(last.Split(' ')[^1]);
        Assert.Equal(200, (int)page.StatusCode);
    }

    [Fact]
    public async Task the_table_of_log_events_has_each_that_the_program_can_write()
    {
        var table = await File.ReadAllTextAsync(Repository.At("docs", "self-hosting.md"));
        var sources = Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories);
        var ids = new Regex(
            @"\[LoggerMessage\(\s*(?<id>\d+)",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
        );
        var events = sources
            .SelectMany(file => ids.Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["id"].Value)
            .ToList();

        Assert.Contains("1005", events);
        Assert.DoesNotContain(events, id => !table.Contains($"\n| {id} | ", StringComparison.Ordinal));
    }

    /// <summary>Runs every block of a document that is for this server's shell and returns what it printed.</summary>
    private async Task<string> Paste(GuestlistServer server, params string[] document)
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder, "data"));
        Directory.CreateDirectory(server.Mail.Folder);
        Directory.CreateSymbolicLink(Path.Combine(data.FullName, "mail"), server.Mail.Folder);
        var text = await File.ReadAllTextAsync(Repository.At(document));
        var blocks = text.Split("```sh\n")[1..].Select(rest => rest.Split("```")[0]);
        var script = string.Concat(blocks.Where(block => !block.StartsWith("./dev", StringComparison.Ordinal)));
        var shell = new ProcessStartInfo("/bin/bash", ["-e"]) { WorkingDirectory = _folder };
        shell.Environment["EVENTS_SECRET"] = EventsSecret;
        shell.Environment["EVENTS_TOKEN"] = EventsToken;
        var result = await Command.Run(shell, script.Replace("http://127.0.0.1:5080", $"{server.Url}".TrimEnd('/')));
        // A refused call inside a pipe does not end the shell; curl says it all the same.
        Assert.True(result.Error.Length == 0, result.Error + result.Output);
        return result.OrThrow(document[^1]).Output;
    }
}
