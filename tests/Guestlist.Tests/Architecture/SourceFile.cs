using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guestlist.Tests.Architecture;

/// <summary>A text file of the clone, or one made up by a test.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="Text">What stands in it.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The parsed C#.</summary>
    public SyntaxNode Syntax => _syntax ??= CSharpSyntaxTree.ParseText(Text).GetRoot();

    private SyntaxNode? _syntax;

    /// <summary>How many lines it has.</summary>
    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    /// <summary>Whether it lies below a folder.</summary>
    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>The namespaces and qualified types it names; a relative name starts at a folder of the rules.</summary>
    public IEnumerable<string> QualifiedNames() =>
        Syntax
            .DescendantNodes()
            .Select(node =>
                node switch
                {
                    UsingDirectiveSyntax use => use.NamespaceOrType.ToString(),
                    QualifiedNameSyntax { Parent: not QualifiedNameSyntax } name => name.ToString(),
                    MemberAccessExpressionSyntax member when IsAbsolute(member) => member.ToString(),
                    _ => null,
                }
            )
            .OfType<string>()
            .Select(name => name.Replace("global::", "", StringComparison.Ordinal));

    private static bool IsAbsolute(MemberAccessExpressionSyntax member) =>
        member.ToString() is var text
        && (
            text.StartsWith("Guestlist.", StringComparison.Ordinal)
            || text.StartsWith("Microsoft.", StringComparison.Ordinal)
            || text.StartsWith("global::", StringComparison.Ordinal)
        );
}
