using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>An interface needs two shipped implementations; otherwise it is a class.</summary>
public sealed class InterfaceRules
{
    [Fact]
    public void every_interface_of_the_product_has_two_implementations() =>
        Assert.Empty(Violations(SourceTree.Product));

    [Theory]
    [InlineData("interface IClock;", 1)]
    [InlineData("interface IClock; class Sun : IClock;", 1)]
    [InlineData("interface IClock; class Sun : IClock; record Moon : Star, IClock;", 0)]
    public void an_interface_with_fewer_is_reported(string text, int reports) =>
        Assert.Equal(reports, Violations([new SourceFile("src/Guestlist/A.cs", text)]).Count());

    private static IEnumerable<string> Violations(IReadOnlyList<SourceFile> files)
    {
        var bases = files
            .SelectMany(file => file.Syntax.DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Where(type => type is not InterfaceDeclarationSyntax && type.BaseList is not null)
            .SelectMany(type => type.BaseList!.Types.Select(named => SimpleName(named.Type)))
            .ToLookup(name => name, StringComparer.Ordinal);
        return from file in files
            from contract in file.Syntax.DescendantNodes().OfType<InterfaceDeclarationSyntax>()
            let count = bases[contract.Identifier.ValueText].Count()
            where count < 2
            select $"{file.Path}: {contract.Identifier.ValueText} has {count} implementations";
    }

    private static string SimpleName(TypeSyntax type) =>
        type switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => type.ToString(),
        };
}
