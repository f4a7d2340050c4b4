using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Guestlist.Feedback;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Server.Hosting.Options;
using Guestlist.Storage;

namespace Guestlist.Server.Api.Events;

/// <summary>SendGrid's signed event webhook: ECDSA with SHA-256 over time and body, the signature in DER and base64.</summary>
internal static class SendGridSignature
{
    /// <summary>A request that SendGrid has not signed ends here.</summary>
    public static async Task Check(ApiCall call)
    {
        var headers = call.Context.Request.Headers;
        var signature = headers["X-Twilio-Email-Event-Webhook-Signature"].ToString();
        var time = headers["X-Twilio-Email-Event-Webhook-Timestamp"].ToString();
        if (signature.Length == 0 || time.Length == 0)
        {
            throw new WireException(DrfErrors.NotAuthenticated);
        }

        var key = call.Get<GuestlistOptions>().Feedback.SendGridKey!;
        if (!IsSigned(key, time, await call.Bytes(), signature) || !IsRemembered(time, call.Get<TimeProvider>()))
        {
            throw new WireException(DrfErrors.Unproven("The signature of this request is wrong."));
        }
    }

    private static bool IsSigned(byte[] key, string time, byte[] body, string signature)
    {
        var bytes = new byte[signature.Length];
        if (!Convert.TryFromBase64String(signature, bytes, out var length))
        {
            return false;
        }

        using var curve = ECDsa.Create();
        curve.ImportSubjectPublicKeyInfo(key, out _);
        byte[] signed = [.. Encoding.UTF8.GetBytes(time), .. body];
        return curve.VerifyData(
            signed,
            bytes.AsSpan(0, length),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
    }

    /// <summary>
    /// SendGrid repeats for a day and does not say whether it signs anew. What is older than our memory could be played
    /// back without being known again.
    /// </summary>
    private static bool IsRemembered(string time, TimeProvider clock) =>
        long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && clock.Now().ToUnixTimeSeconds() - seconds < SweepReports.Memory.TotalSeconds;
}
