using System.Security.Cryptography;
using System.Text;
using Guestlist.Retries;
using Guestlist.Server.Api.Wire;
using Guestlist.Users;

namespace Guestlist.Server.Api.Access;

/// <summary>
/// Idempotency-Key: the same request under the same key has one effect and one answer. A use case that takes the
/// receipt keeps the answer in its own transaction; for any other verb it is kept right after the effect.
/// </summary>
internal static class RetrySafe
{
    private const string Header = "Idempotency-Key";
    private const string Replayed = "Idempotency-Replayed";
    private const int MostCharacters = 255;

    /// <summary>Carries the request out, or answers as the first time.</summary>
    public static async Task Run(ApiCall call, Verb verb)
    {
        if (Key(call.Context.Request) is not { } key)
        {
            await verb.Handle(call);
            return;
        }

        var outcome = await call.Get<ClaimKey>().Handle(await Request(call, key));
        if (!outcome.Succeeded(out var claimed, out var refusal))
        {
            await call.Refuse(refusal);
        }
        else if (claimed.Receipt is { } receipt)
        {
            await CarryOut(call, verb, receipt);
        }
        else
        {
            await Repeat(call, claimed.Remembered!);
        }
    }

    /// <summary>Answers under a key: with the bytes that the transaction has kept, or keeping these.</summary>
    public static async Task Reply(ApiCall call, int status, Func<string> render)
    {
        var receipt = call.Receipt!;
        var text = receipt.Answer?.Body;
        if (text is null)
        {
            text = render();
            await call.Get<CompleteAnswer>().Handle(receipt, new KeptAnswer(status, text));
        }

        call.Receipt = null;
        await WireReply.Send(call.Context, status, text);
    }

    private static async Task CarryOut(ApiCall call, Verb verb, Receipt receipt)
    {
        call.Receipt = receipt;
        try
        {
            await verb.Handle(call);
        }
        finally
        {
            // Nothing was answered under it: a refusal, and the key is free again.
            if (call.Receipt is not null)
            {
                await call.Get<FreeKey>().Handle(receipt);
            }
        }
    }

    private static async Task Repeat(ApiCall call, KeptAnswer answer)
    {
        var text = answer.Body ?? await Rendered(call, answer.UserUuid);
        if (text.Length == 0 && answer.Status != StatusCodes.Status204NoContent)
        {
            // Whom it told of was erased. Doing it anew would invite them again.
            throw new WireException(DrfErrors.NotFound);
        }

        call.Context.Response.Headers[Replayed] = "true";
        await WireReply.Send(call.Context, answer.Status, text);
    }

    /// <summary>The text of an acceptance whose node died between the commit and keeping it.</summary>
    private static async Task<string> Rendered(ApiCall call, Guid? uuid)
    {
        var user = uuid is { } known ? await call.Get<FindUser>().ByUuid(known) : null;
        return user is null
            ? throw new WireException(DrfErrors.NotFound)
            : WireReply.Text(call.Context, json => UserJson.WriteSignedUp(json, user));
    }

    private static string? Key(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values))
        {
            return null;
        }

        var key = values.ToString();
        return string.IsNullOrWhiteSpace(key)
                ? throw new WireException(DrfErrors.Invalid("blank", "This field may not be blank."))
            : key.Length > MostCharacters
                ? throw new WireException(
                    DrfErrors.Invalid("max_length", $"Ensure this field has no more than {MostCharacters} characters.")
                )
            : key;
    }

    /// <summary>
    /// Whose key it is stands in the key's own hash, so that one client's key never meets another's. The body of an
    /// acceptance holds a password: its hash is safe to store because the path beside it holds a secret of 256 bits.
    /// </summary>
    private static async Task<RepeatableRequest> Request(ApiCall call, string key)
    {
        var request = call.Context.Request;
        var path = request.Path.Value!.TrimEnd('/');
        var user = call.Visitor?.User.Uuid;
        var organization = call.Visitor?.Place?.OrganizationId;
        var scope = $"{user} {organization?.ToString() ?? path}";
        return new RepeatableRequest(
            Secret.HashOf($"{scope}\n{key}"),
            HashOf($"{request.Method} {path}\n", await call.Bytes()),
            organization,
            user
        );
    }

    private static string HashOf(string line, byte[] body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(line));
        hash.AppendData(body);
        return "sha256$" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
