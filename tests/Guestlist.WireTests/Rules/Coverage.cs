using System.Reflection;

namespace Guestlist.WireTests.Rules;

/// <summary>Compares what docs/wire.md promises with what the rows name.</summary>
public static class Coverage
{
    /// <summary>The statements that nothing proves.</summary>
    public static IEnumerable<string> Unproved(IEnumerable<string> statements, IEnumerable<string> named) =>
        statements.Except(named, StringComparer.Ordinal);

    /// <summary>The numbers that stand in rows and not in the document.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> statements, IEnumerable<string> named) =>
        named.Except(statements, StringComparer.Ordinal);

    /// <summary>Every table of this assembly.</summary>
    public static IEnumerable<Type> Tables { get; } =
    [.. typeof(Coverage).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ITable)))];

    /// <summary>Every row of a table.</summary>
    public static IEnumerable<Scenario> RowsOf(Type table) =>
        (IEnumerable<Scenario>)table.GetProperty(nameof(ITable.Rows))!.GetValue(null)!;

    /// <summary>Every number that a row or another test names.</summary>
    public static IEnumerable<string> Named() =>
        Tables
            .SelectMany(RowsOf)
            .Select(row => row.Covers)
            .Concat(
                typeof(Coverage)
                    .Assembly.GetTypes()
                    .SelectMany(type => type.GetMethods())
                    .Select(test => test.GetCustomAttribute<CoversAttribute>()?.Statements ?? "")
            )
            .SelectMany(numbers => numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal);
}
