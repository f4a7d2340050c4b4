using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>
/// A use case reads in at most three files: the verb, and two that nobody else needs. What several share is vocabulary,
/// read once; records of what is said and answered hold no steps.
/// </summary>
public sealed class UseCaseRules
{
    private const int Most = 3;

    private static readonly string[] _ground = ["Storage", "Activity", "Delivery"];

    [Fact]
    public void no_use_case_of_the_product_is_spread_over_more_than_three_files() =>
        Assert.Empty(Spread(SourceTree.Product));

    [Fact]
    public void the_product_has_use_cases() =>
        Assert.Contains(
            SourceTree.Product,
            file => file.Path.EndsWith("AcceptInvite.cs", StringComparison.Ordinal) && IsVerb(file)
        );

    [Fact]
    public void a_use_case_of_four_files_is_reported() =>
        Assert.Equal(
            ["src/Guestlist/Invites/Do.cs needs A, B, C"],
            Spread([Verb("Do", "A"), Step("A", "B"), Step("B", "C"), Step("C")])
        );

    [Fact]
    public void what_two_verbs_share_counts_for_neither() =>
        Assert.Empty(Spread([Verb("Do", "A"), Verb("Undo", "C"), Step("A", "B"), Step("B", "C"), Step("C")]));

    [Fact]
    public void records_without_steps_do_not_count() =>
        Assert.Empty(
            Spread([
                Verb("Do", "A", "Words"),
                Step("A", "B"),
                Step("B"),
                new("src/Guestlist/Invites/Words.cs", "record Words(int Number) { public bool IsOne => Number == 1; }"),
            ])
        );

    private static SourceFile Verb(string name, params string[] needs) =>
        new($"src/Guestlist/Invites/{name}.cs", $"class {name} {{ public void Handle() {{ {Uses(needs)} }} }}");

    private static SourceFile Step(string name, params string[] needs) =>
        new($"src/Guestlist/Invites/{name}.cs", $"class {name} {{ void Go() {{ {Uses(needs)} }} }}");

    private static string Uses(string[] needs) => string.Concat(needs.Select(need => $"new {need}();"));

    private static IEnumerable<string> Spread(IReadOnlyList<SourceFile> product)
    {
        var files = product.Where(file => Folder(file) is { } folder && !_ground.Contains(folder)).ToList();
        var verbs = files.Where(IsVerb).ToList();
        var words = product.ToDictionary(file => file, Words);
        var needs = verbs.ToDictionary(verb => verb, verb => Needs(verb, files, words));
        return from verb in verbs
            let own = needs[verb]
                .Where(file => needs.Values.Count(others => others.Contains(file)) == 1)
                .Where(file => !words.Any(other => Folder(other.Key) != Folder(file) && Names(other.Value, file)))
                .Select(file => Path.GetFileNameWithoutExtension(file.Path))
                .Order(StringComparer.Ordinal)
                .ToList()
            where own.Count >= Most
            select $"{verb.Path} needs {string.Join(", ", own)}";
    }

    /// <summary>The files with steps that a verb reads on in, in its own folder.</summary>
    private static HashSet<SourceFile> Needs(
        SourceFile verb,
        IReadOnlyList<SourceFile> files,
        Dictionary<SourceFile, HashSet<string>> words
    )
    {
        var steps = files.Where(file => Folder(file) == Folder(verb) && HasSteps(file) && !IsVerb(file)).ToList();
        var found = new HashSet<SourceFile>();
        var open = new Queue<SourceFile>([verb]);
        while (open.TryDequeue(out var file))
        {
            foreach (var next in steps.Where(step => Names(words[file], step) && found.Add(step)))
                open.Enqueue(next);
        }
        found.Remove(verb);
        return found;
    }

    private static bool IsVerb(SourceFile file) =>
        file
            .Syntax.DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Any(method => method.Identifier.ValueText == "Handle" && method.Modifiers.Any(SyntaxKind.PublicKeyword));

    private static bool HasSteps(SourceFile file) =>
        file.Syntax.DescendantNodes().OfType<ClassDeclarationSyntax>().Any()
        || file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>().Any();

    private static bool Names(HashSet<string> words, SourceFile file) => Types(file).Any(words.Contains);

    private static IEnumerable<string> Types(SourceFile file) =>
        file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.ValueText);

    private static HashSet<string> Words(SourceFile file) =>
        file.Syntax.DescendantTokens().Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);

    private static string? Folder(SourceFile file) =>
        file.Path.Split('/') is ["src", "Guestlist", .. var folders, _] && folders.Length > 0
            ? string.Join('/', folders)
            : null;
}
