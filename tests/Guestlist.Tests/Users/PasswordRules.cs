using Guestlist.Users;
using Xunit;

namespace Guestlist.Tests.Users;

/// <summary>What hashing and comparing passwords costs, and whom it is refused.</summary>
public sealed class PasswordRules
{
    private const int Iterations = 20_000;

    [Fact]
    public async Task so_many_wait_for_a_core_and_whoever_comes_then_is_refused_at_once()
    {
        using var passwords = new Passwords(Iterations);

        var asked = Enumerable
            .Range(0, 2 * Passwords.MostWaiting)
            .Select(_ => passwords.Hash("correct horse battery"))
            .ToArray();
        await Task.WhenAll(asked).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.InRange(asked.Count(one => one.IsCompletedSuccessfully), Passwords.MostWaiting, asked.Length - 1);
        Assert.All(
            asked.Where(one => one.IsFaulted),
            one => Assert.IsType<PasswordsOverloadedException>(one.Exception!.InnerException)
        );
        Assert.Equal(PasswordVerdict.Right, await passwords.Verify(await passwords.Hash("x"), "x"));
    }

    [Fact]
    public async Task a_hash_of_a_lower_cost_is_right_but_weak()
    {
        using var passwords = new Passwords(Iterations);
        using var cheap = new Passwords(iterations: 1);
        var hash = await cheap.Hash("correct horse battery");

        Assert.Equal(PasswordVerdict.RightButWeak, await passwords.Verify(hash, "correct horse battery"));
        Assert.Equal(PasswordVerdict.Wrong, await passwords.Verify(hash, "correct horse"));
        Assert.Equal(PasswordVerdict.Wrong, await passwords.Verify(null, "correct horse battery"));
    }

    [Theory]
    [InlineData("\U0001F600\U0001F600\U0001F600\U0001F600", PasswordFault.TooShort)]
    [InlineData("        ", PasswordFault.Unusable)]
    [InlineData("long enough\0", PasswordFault.Unusable)]
    [InlineData("12345678", null)]
    public void length_counts_characters(string text, PasswordFault? fault) =>
        Assert.Equal(fault, Passwords.FaultOf(text));
}
