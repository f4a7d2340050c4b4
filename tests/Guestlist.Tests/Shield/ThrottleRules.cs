using Guestlist.Shield;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Guestlist.Tests.Shield;

/// <summary>How calls leave a window again (docs/wire.md, W10.6).</summary>
public sealed class ThrottleRules
{
    private static readonly CallLimit _twoAMinute = new(2, TimeSpan.FromMinutes(1));
    private static readonly CallLimit _threeAnHour = new(3, TimeSpan.FromHours(1));

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void a_call_is_free_again_when_the_oldest_leaves_the_window()
    {
        var throttle = new Throttle(_clock, enabled: true);
        Assert.Null(throttle.Admit("ann", _twoAMinute));
        Passes(seconds: 20);
        Assert.Null(throttle.Admit("ann", _twoAMinute));
        Assert.Equal(40, throttle.Admit("ann", _twoAMinute));
        Passes(seconds: 39.5);
        Assert.Equal(1, throttle.Admit("ann", _twoAMinute));
        Passes(seconds: 0.5);
        Assert.Null(throttle.Admit("ann", _twoAMinute));
        // The second call is now the oldest: it came 20 s after the first.
        Assert.Equal(20, throttle.Admit("ann", _twoAMinute));
    }

    [Fact]
    public void a_refused_call_does_not_count()
    {
        var throttle = new Throttle(_clock, enabled: true);
        for (var call = 0; call < 50; call++)
        {
            _ = throttle.Admit("ann", _twoAMinute);
            Passes(seconds: 1);
        }
        Passes(seconds: 11);
        Assert.Null(throttle.Admit("ann", _twoAMinute));
        Assert.Null(throttle.Admit("ann", _twoAMinute));
    }

    [Fact]
    public void every_window_must_have_room()
    {
        var throttle = new Throttle(_clock, enabled: true);
        for (var call = 0; call < 3; call++)
        {
            Assert.Null(throttle.Admit("ann", _twoAMinute, _threeAnHour));
            Passes(seconds: 60);
        }
        Assert.Equal(3600 - 180, throttle.Admit("ann", _twoAMinute, _threeAnHour));
        Passes(seconds: 3600 - 180);
        Assert.Null(throttle.Admit("ann", _twoAMinute, _threeAnHour));
    }

    [Fact]
    public void callers_do_not_count_for_each_other()
    {
        var throttle = new Throttle(_clock, enabled: true);
        Assert.Null(throttle.Admit("ann", new CallLimit(1, TimeSpan.FromMinutes(1))));
        Assert.Null(throttle.Admit("bob", new CallLimit(1, TimeSpan.FromMinutes(1))));
    }

    [Fact]
    public void switched_off_it_admits_all()
    {
        var throttle = new Throttle(_clock, enabled: false);
        for (var call = 0; call < 10; call++)
            Assert.Null(throttle.Admit("ann", _twoAMinute));
    }

    private void Passes(double seconds) => _clock.Advance(TimeSpan.FromSeconds(seconds));
}
