using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Guestlist.Tests.Architecture;

/// <summary>A route as a table of the API declares it.</summary>
/// <param name="Path">Its pattern, parameters without their names: {}.</param>
/// <param name="Methods">The methods of its verbs.</param>
internal sealed record ServedRoute(string Path, IReadOnlyList<string> Methods)
{
    /// <summary>The routes of a file, whose <c>Routes</c> is a list of <c>new(pattern, audience, [new(method, …), …], …)</c>.</summary>
    /// <exception cref="InvalidOperationException">It declares one in another form, which nobody could compare.</exception>
    public static IEnumerable<ServedRoute> Of(SourceFile file)
    {
        var constants = file
            .Syntax.DescendantNodes()
            .OfType<VariableDeclaratorSyntax>()
            .Where(constant => constant.Initializer?.Value.IsKind(SyntaxKind.StringLiteralExpression) ?? false)
            .ToDictionary(constant => constant.Identifier.Text, constant => Text(constant.Initializer!.Value, []));
        return file
            .Syntax.DescendantNodes()
            .OfType<VariableDeclaratorSyntax>()
            .Where(field => field.Identifier.Text == "Routes")
            .SelectMany(field => Elements(field.Initializer!.Value))
            .Select(route => Read(route, constants));
    }

    /// <summary>A path without the names of its parameters and its last slash.</summary>
    public static string Bare(string path) =>
        string.Join('/', path.TrimEnd('/').Split('/').Select(part => part.StartsWith('{') ? "{}" : part));

    private static ServedRoute Read(ExpressionSyntax route, Dictionary<string, string> constants)
    {
        var arguments = ((BaseObjectCreationExpressionSyntax)Known(route)).ArgumentList!.Arguments;
        return new ServedRoute(
            Bare(Text(arguments[0].Expression, constants)),
            [.. Elements(arguments[2].Expression).Select(verb => Text(First(verb), constants))]
        );
    }

    private static ExpressionSyntax First(ExpressionSyntax verb) =>
        ((BaseObjectCreationExpressionSyntax)Known(verb)).ArgumentList!.Arguments[0].Expression;

    private static ExpressionSyntax Known(ExpressionSyntax expression) =>
        expression is BaseObjectCreationExpressionSyntax ? expression : throw Unreadable(expression);

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax list) =>
        list is CollectionExpressionSyntax collection
            ? collection.Elements.Select(element =>
                element is ExpressionElementSyntax item ? item.Expression : throw Unreadable(element)
            )
            : throw Unreadable(list);

    private static string Text(ExpressionSyntax expression, Dictionary<string, string> constants) =>
        expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            IdentifierNameSyntax name => constants[name.Identifier.Text],
            InterpolatedStringExpressionSyntax parts => string.Concat(
                parts.Contents.Select(part =>
                    part is InterpolationSyntax hole
                        ? Text(hole.Expression, constants)
                        // A doubled brace stands for one.
                        : $"{part}"
                            .Replace("{{", "{", StringComparison.Ordinal)
                            .Replace("}}", "}", StringComparison.Ordinal)
                )
            ),
            _ => throw Unreadable(expression),
        };

    private static InvalidOperationException Unreadable(object syntax) =>
        new($"This is no plain declaration of a route: {syntax}");
}
