using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Guestlist.Users;

/// <summary>Hashes and checks passwords (PBKDF2-SHA512), at most as many at once as there are cores.</summary>
public sealed class Passwords : IDisposable
{
    /// <summary>The OWASP figure for PBKDF2-HMAC-SHA512.</summary>
    public const int DefaultIterations = 210_000;

    /// <summary>The shortest password accepted, in characters.</summary>
    public const int MinLength = 8;

    /// <summary>The longest password accepted, in characters.</summary>
    public const int MaxLength = 128;

    /// <summary>Whether a text can be a password at any door: not blank, and without U+0000. Its length is another question.</summary>
    public static bool CanBe(string text) =>
        !string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal);

    private readonly PasswordHasher<object> hasher;
    private readonly SemaphoreSlim cores = new(Environment.ProcessorCount);
    private readonly Lazy<string> dummy;
    private readonly object nobody = new();

    /// <summary>Takes the cost; anything below the default is for tests.</summary>
    public Passwords(int iterations)
    {
        hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        dummy = new(() => hasher.HashPassword(nobody, "nobody's password"));
    }

    /// <summary>The hash to keep.</summary>
    public Task<string> Hash(string password) => OnACore(() => hasher.HashPassword(nobody, password));

    /// <summary>Compares a password with a kept hash; without one it takes as long and says no.</summary>
    public Task<PasswordVerdict> Verify(string? hash, string password) =>
        OnACore(() =>
        {
            var verdict = hasher.VerifyHashedPassword(nobody, hash ?? dummy.Value, password);
            return (hash, verdict) switch
            {
                (null, _) or (_, PasswordVerificationResult.Failed) => PasswordVerdict.Wrong,
                (_, PasswordVerificationResult.SuccessRehashNeeded) => PasswordVerdict.RightButWeak,
                _ => PasswordVerdict.Right,
            };
        });

    /// <inheritdoc/>
    public void Dispose() => cores.Dispose();

    private async Task<T> OnACore<T>(Func<T> work)
    {
        await cores.WaitAsync();
        try
        {
            return await Task.Run(work);
        }
        finally
        {
            cores.Release();
        }
    }
}

/// <summary>What a comparison said.</summary>
public enum PasswordVerdict
{
    /// <summary>Not this password, or no account.</summary>
    Wrong,

    /// <summary>This password.</summary>
    Right,

    /// <summary>This password, kept at a lower cost than today's: hash it again.</summary>
    RightButWeak,
}
