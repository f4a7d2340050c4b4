namespace Guestlist.WireTests.Rules;

/// <summary>Names the statements of docs/wire.md that a test outside the tables proves.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CoversAttribute(string statements) : Attribute
{
    /// <summary>Their numbers, separated by blanks.</summary>
    public string Statements { get; } = statements;
}
