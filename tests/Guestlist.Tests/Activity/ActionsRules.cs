using Guestlist.Activity;
using Xunit;

namespace Guestlist.Tests.Activity;

/// <summary>The words of the activity, and what asking for some means.</summary>
public sealed class ActionsRules
{
    [Fact]
    public void the_list_of_all_has_every_word_once()
    {
        var words = typeof(Actions)
            .GetFields()
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(words.Order(StringComparer.Ordinal), Actions.All.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("member.left", "member.left")]
    [InlineData("suppression.", "suppression.added suppression.lifted")]
    [InlineData(
        "suppression. member.left member.left suppression.added",
        "member.left suppression.added suppression.lifted"
    )]
    [InlineData("suppression", "")]
    [InlineData("SUPPRESSION.", "")]
    [InlineData("Member.Left", "")]
    [InlineData(".", "")]
    [InlineData("", "")]
    public void words_mean_the_actions_that_they_name_or_begin(string words, string actions) =>
        Assert.Equal(actions, string.Join(' ', Actions.MeantBy(words.Split(' ')).Order(StringComparer.Ordinal)));
}
