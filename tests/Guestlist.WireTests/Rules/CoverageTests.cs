namespace Guestlist.WireTests.Rules;

public sealed class CoverageTests
{
    [Fact]
    public void Every_statement_of_the_wire_is_proved_by_a_row() =>
        Assert.Empty(Coverage.Unproved(WireDocument.Statements, Coverage.Named()));

    [Fact]
    public void No_row_names_a_statement_that_is_not_there() =>
        Assert.Empty(Coverage.Unknown(WireDocument.Statements, Coverage.Named()));

    [Fact]
    public void A_statement_without_a_row_is_reported() =>
        Assert.Equal(["W1.2"], Coverage.Unproved(["W1.1", "W1.2"], ["W1.1"]));

    [Fact]
    public void A_row_about_an_unknown_statement_is_reported() =>
        Assert.Equal(["W9.9"], Coverage.Unknown(["W1.1", "W1.2"], ["W1.1", "W9.9"]));

    [Fact]
    public void No_number_is_given_twice() =>
        Assert.Equal(WireDocument.Statements.Distinct(StringComparer.Ordinal), WireDocument.Statements);

    [Fact]
    public void Statements_are_numbered_without_gaps_and_a_part_may_begin_at_a_full_ten()
    {
        foreach (var section in WireDocument.Statements.GroupBy(number => number.Split('.')[0]))
        {
            var before = 0;
            foreach (var number in section.Select(statement => int.Parse(statement.Split('.')[1])))
            {
                Assert.True(number == before + 1 || (number > before && number % 10 == 0), $"{section.Key}.{number}");
                before = number;
            }
        }
    }

    [Fact]
    public void No_two_rows_of_a_table_have_the_same_name()
    {
        foreach (var table in Coverage.Tables)
            Assert.DoesNotContain(Coverage.RowsOf(table).CountBy(row => row.Rule), name => name.Value > 1);
    }
}
