using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Guestlist.Tests.Architecture;

/// <summary>The analyzer that the build runs, run on a snippet with the build's own list.</summary>
internal static class BannedApi
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> _analyzers = Load();

    /// <summary>The banned symbols' reports for the statements.</summary>
    public static async Task<IReadOnlyList<string>> Reports(string statements)
    {
        var tree = CSharpSyntaxTree.ParseText(
            $$"""
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            static class Snippet { static void Run() { {{statements}} } }
            """
        );
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [tree],
            Platform(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
        var broken = compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error);
        if (broken.FirstOrDefault() is { } error)
            throw new InvalidOperationException($"The snippet does not compile: {error}");
        var options = new AnalyzerOptions([new BannedSymbolsFile()]);
        var reports = await compilation.WithAnalyzers(_analyzers, options).GetAnalyzerDiagnosticsAsync();
        return reports.Where(report => report.Id == "RS0030").Select(report => report.GetMessage()).ToArray();
    }

    private static IEnumerable<MetadataReference> Platform() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));

    // The assembly also carries code fixes, which need editor libraries that no test has; only the analyzer is asked for.
    private static ImmutableArray<DiagnosticAnalyzer> Load()
    {
        const string name = "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers";
        var folder = Path.Combine(AppContext.BaseDirectory, "analyzers");
        Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.BannedApiAnalyzers.dll"));
        var type = Assembly
            .LoadFrom(Path.Combine(folder, name + ".dll"))
            .GetType(name + ".CSharpSymbolIsBannedAnalyzer", throwOnError: true)!;
        return [(DiagnosticAnalyzer)Activator.CreateInstance(type)!];
    }

    private sealed class BannedSymbolsFile : AdditionalText
    {
        public override string Path => "BannedSymbols.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default) =>
            SourceText.From(SourceTree.File(Path).Text);
    }
}
