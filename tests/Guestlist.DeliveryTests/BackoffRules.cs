using Guestlist.Delivery;
using Xunit;

namespace Guestlist.DeliveryTests;

public sealed class BackoffRules
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(3, 15)]
    [InlineData(4, 60)]
    [InlineData(5, 120)]
    [InlineData(6, 240)]
    [InlineData(7, 240)]
    [InlineData(70, 240)]
    public void the_pause_grows_to_four_hours(long attempt, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Backoff.After(attempt, 0.5));

    [Fact]
    public void chance_moves_it_by_a_tenth_at_most()
    {
        Assert.Equal(TimeSpan.FromSeconds(54), Backoff.After(1, 0));
        Assert.Equal(TimeSpan.FromSeconds(66), Backoff.After(1, 1));
    }
}
