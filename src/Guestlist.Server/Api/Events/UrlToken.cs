using System.Security.Cryptography;
using System.Text;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Api.Events;

/// <summary>The proof of senders that sign nothing we could check: <c>?token=</c> in the address they were given.</summary>
internal static class UrlToken
{
    /// <summary>A request without the token ends here.</summary>
    public static Task Check(ApiCall call)
    {
        var given = call.Query.Last("token") ?? "";
        var right = call.Get<GuestlistOptions>().Feedback.EventsToken!;
        return given.Length == 0 ? throw new WireException(DrfErrors.NotAuthenticated)
            : CryptographicOperations.FixedTimeEquals(Hash(given), Hash(right)) ? Task.CompletedTask
            : throw new WireException(DrfErrors.Unproven("The token of this request is wrong."));
    }

    /// <summary>Of one length, whatever is sent.</summary>
    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
