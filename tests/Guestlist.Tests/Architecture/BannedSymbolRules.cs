using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>Every line of BannedSymbols.txt stops the build; a typing error in it would stop nothing.</summary>
public sealed class BannedSymbolRules
{
    /// <summary>One violation for each banned symbol.</summary>
    private static readonly Dictionary<string, string> _violations = new(StringComparer.Ordinal)
    {
        ["P:System.DateTime.Now"] = "_ = DateTime.Now;",
        ["P:System.DateTime.UtcNow"] = "_ = DateTime.UtcNow;",
        ["P:System.DateTime.Today"] = "_ = DateTime.Today;",
        ["P:System.DateTimeOffset.Now"] = "_ = DateTimeOffset.Now;",
        ["P:System.DateTimeOffset.UtcNow"] = "_ = DateTimeOffset.UtcNow;",
        ["M:System.Guid.NewGuid"] = "_ = Guid.NewGuid();",
        ["P:System.Threading.Tasks.Task`1.Result"] = "_ = Task.FromResult(1).Result;",
        ["M:System.Threading.Tasks.Task.Wait"] = "Task.CompletedTask.Wait();",
        ["M:System.Threading.Thread.Sleep(System.Int32)"] = "Thread.Sleep(1);",
        ["M:System.Threading.Thread.Sleep(System.TimeSpan)"] = "Thread.Sleep(TimeSpan.Zero);",
        ["N:System.Net.Mail"] = "_ = new System.Net.Mail.MailAddress(\"a@b.co\");",
        ["F:System.StringComparison.InvariantCulture"] = "_ = StringComparison.InvariantCulture;",
        ["F:System.StringComparison.InvariantCultureIgnoreCase"] = "_ = StringComparison.InvariantCultureIgnoreCase;",
        ["F:System.StringComparison.CurrentCulture"] = "_ = StringComparison.CurrentCulture;",
        ["F:System.StringComparison.CurrentCultureIgnoreCase"] = "_ = StringComparison.CurrentCultureIgnoreCase;",
        ["M:System.Net.Http.HttpClient.#ctor"] = "_ = new System.Net.Http.HttpClient();",
        ["M:System.Random.#ctor"] = "_ = new Random();",
        ["P:System.Random.Shared"] = "_ = Random.Shared;",
        ["T:System.Console"] = "Console.WriteLine();",
    };

    public static TheoryData<string> Banned =>
        [
            .. SourceTree
                .File("BannedSymbols.txt")
                .Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(';')[0].Trim()),
        ];

    [Theory, MemberData(nameof(Banned))]
    public async Task a_use_of_a_banned_symbol_is_reported(string symbol)
    {
        Assert.True(_violations.TryGetValue(symbol, out var violation), $"{symbol} needs a violation here");

        Assert.Single(await BannedApi.Reports(violation));
    }

    [Fact]
    public async Task what_is_not_banned_is_not_reported() =>
        Assert.Empty(await BannedApi.Reports("_ = TimeProvider.System.GetUtcNow(); _ = Guid.CreateVersion7();"));

    [Fact]
    public void the_list_and_its_analyzer_apply_to_every_project()
    {
        var everywhere = SourceTree.File("Directory.Build.props").Text;

        Assert.Contains("BannedSymbols.txt", everywhere, StringComparison.Ordinal);
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", everywhere, StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true<", everywhere, StringComparison.Ordinal);
        Assert.All(
            ["src", "tests", "bench"],
            folder =>
                Assert.All(
                    SourceTree.Files(folder, "Directory.Build.props"),
                    props => Assert.Contains("../Directory.Build.props", props.Text, StringComparison.Ordinal)
                )
        );
    }
}
