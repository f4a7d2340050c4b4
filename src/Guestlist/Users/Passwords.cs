using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Guestlist.Users;

/// <summary>Hashes and checks passwords (PBKDF2-SHA512), at most as many at once as there are cores.</summary>
public sealed class Passwords : IDisposable
{
    /// <summary>The shortest password accepted, in characters.</summary>
    public const int MinLength = 8;

    /// <summary>The longest password accepted, in characters.</summary>
    public const int MaxLength = 128;

    /// <summary>What keeps a text from being a password, whichever door it comes through; null when nothing does.</summary>
    public static PasswordFault? FaultOf(string text) =>
        string.IsNullOrWhiteSpace(text) || text.Contains('\0', StringComparison.Ordinal)
            ? PasswordFault.Unusable
            : PlainText.LengthOf(text) switch
            {
                < MinLength => PasswordFault.TooShort,
                > MaxLength => PasswordFault.TooLong,
                _ => null,
            };

    /// <summary>
    /// How many may wait for a core. Who comes later would wait longer than clients do, and each that gives up costs as
    /// much as one that does not.
    /// </summary>
    public const int MostWaiting = 200;

    private readonly PasswordHasher<object> hasher;
    private readonly SemaphoreSlim cores = new(Environment.ProcessorCount);
    private readonly Lazy<string> dummy;
    private readonly object nobody = new();
    private int waiting;

    /// <summary>Hashes nothing yet: a start must not take as long as a sign-in.</summary>
    /// <param name="iterations">Rounds of PBKDF2; anything below the default of the settings is for tests.</param>
    public Passwords(int iterations)
    {
        hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        dummy = new(() => hasher.HashPassword(nobody, "nobody's password"));
    }

    /// <summary>The hash to keep.</summary>
    /// <exception cref="PasswordsOverloadedException">Too many wait already.</exception>
    public Task<string> Hash(string password) => OnACore(() => hasher.HashPassword(nobody, password));

    /// <summary>Compares a password with a kept hash; without one it takes as long and says no.</summary>
    /// <exception cref="PasswordsOverloadedException">Too many wait already.</exception>
    public Task<PasswordVerdict> Verify(string? hash, string password) =>
        OnACore(() =>
        {
            // Made for whoever comes first, known or not: else the first unknown account would take twice as long.
            var standIn = dummy.Value;
            var verdict = hasher.VerifyHashedPassword(nobody, hash ?? standIn, password);
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
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting)
            {
                throw new PasswordsOverloadedException();
            }

            await cores.WaitAsync();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }

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

/// <summary>More passwords wait to be hashed or compared than can be in good time.</summary>
public sealed class PasswordsOverloadedException() : UnavailableException("Too many passwords at once.");

/// <summary>Why a text cannot be a password.</summary>
public enum PasswordFault
{
    /// <summary>It is blank or holds U+0000.</summary>
    Unusable,

    /// <summary>Shorter than <see cref="Passwords.MinLength"/>.</summary>
    TooShort,

    /// <summary>Longer than <see cref="Passwords.MaxLength"/>.</summary>
    TooLong,
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
