using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Server.Hosting.Options;
using Guestlist.Storage;

namespace Guestlist.Server.Api.Events;

/// <summary>
/// A request signed as Standard Webhooks say: HMAC-SHA256 over id, time and body, with a secret that both sides have.
/// </summary>
internal static class WebhookSignature
{
    private const string Version = "v1,";
    private const int MostSignatures = 20;
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The request's id; a request that is not signed, or not now, ends here.</summary>
    public static async Task<string> Check(ApiCall call)
    {
        var headers = call.Context.Request.Headers;
        var (id, time, signatures) = (
            headers["webhook-id"].ToString(),
            headers["webhook-timestamp"].ToString(),
            headers["webhook-signature"].ToString()
        );
        if (id.Length == 0 || time.Length == 0 || signatures.Length == 0)
        {
            throw new WireException(DrfErrors.NotAuthenticated);
        }

        if (!IsSigned(call.Get<GuestlistOptions>().Feedback.EventsSecrets, id, time, await call.Bytes(), signatures))
        {
            throw new WireException(DrfErrors.Unproven("The signature of this request is wrong."));
        }

        // Told only to who has the secret.
        if (!IsOfNow(time, call.Get<TimeProvider>()))
        {
            throw new WireException(DrfErrors.Unproven("The timestamp of this request is more than 5 minutes off."));
        }

        return id;
    }

    private static bool IsSigned(IReadOnlyList<byte[]> secrets, string id, string time, byte[] body, string signatures)
    {
        var given = Given(signatures);
        var isSigned = false;
        foreach (var secret in secrets)
        {
            using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
            hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{time}."));
            hash.AppendData(body);
            var right = hash.GetHashAndReset();
            foreach (var signature in given)
            {
                isSigned |= CryptographicOperations.FixedTimeEquals(right, signature);
            }
        }

        return isSigned;
    }

    /// <summary>Several, separated by blanks, while the sender changes its secret; other versions are passed over.</summary>
    private static List<byte[]> Given(string signatures)
    {
        var given = new List<byte[]>();
        foreach (var word in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostSignatures))
        {
            var bytes = new byte[word.Length];
            if (
                word.StartsWith(Version, StringComparison.Ordinal)
                && Convert.TryFromBase64String(word[Version.Length..], bytes, out var length)
            )
            {
                given.Add(bytes[..length]);
            }
        }

        return given;
    }

    private static bool IsOfNow(string time, TimeProvider clock) =>
        long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(clock.Now().ToUnixTimeSeconds() - seconds) <= Tolerance.TotalSeconds;
}
