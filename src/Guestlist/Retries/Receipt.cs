using Guestlist.Storage;

namespace Guestlist.Retries;

/// <summary>
/// The claim on a key. The answer is written under it in the transaction of the effect, fenced by the owner: both
/// commit or neither does, and a claim that was taken over meanwhile undoes the effect.
/// </summary>
public sealed class Receipt
{
    private readonly string keyHash;
    private readonly Guid owner;

    internal Receipt(string keyHash, Guid owner)
    {
        this.keyHash = keyHash;
        this.owner = owner;
    }

    /// <summary>What was committed together with the effect; null while nothing was.</summary>
    public KeptAnswer? Answer { get; private set; }

    /// <summary>True when another request holds the key now.</summary>
    public bool IsLost { get; private set; }

    /// <summary>This receipt with the answer to a value that the use case composes before it writes.</summary>
    public Receipt<T> For<T>(Func<T, KeptAnswer> answer) => new(this, answer);

    /// <summary>Writes an effect and, when the client gave a key, its answer.</summary>
    internal static Task<WriteResult> Write(
        Database database,
        IReadOnlyList<Statement> effect,
        Func<int[], bool> keep,
        Receipt? receipt,
        KeptAnswer? answer
    ) =>
        receipt is null || answer is null
            ? database.Write(effect, keep)
            : receipt.Write(database, effect, keep, answer);

    private async Task<WriteResult> Write(
        Database database,
        IReadOnlyList<Statement> effect,
        Func<int[], bool> keep,
        KeptAnswer answer
    )
    {
        var result = await database.Write(
            [.. effect, Keep(answer)],
            counts => keep(counts[..^1]) && !(IsLost = counts[^1] != 1)
        );
        if (result.Kept)
        {
            Answer = answer;
        }

        // Our own statement is not the effect's business.
        return result with
        {
            Counts = result.Counts[..^1],
        };
    }

    private Statement Keep(KeptAnswer answer) =>
        new(
            $"""
            update idempotency_keys
            set status = {answer.Status}, body = {answer.Body}, user_uuid = coalesce({answer.UserUuid}, user_uuid)
            where {Fence} and status is null
            """
        );

    /// <summary>The row, as long as it is ours.</summary>
    internal Statement Fence => new($"key_hash = {keyHash} and owner = {owner}");
}

/// <summary>A receipt that knows how to answer with what a use case made.</summary>
/// <typeparam name="T">What the use case makes.</typeparam>
/// <param name="Key">The claim.</param>
/// <param name="Answer">Renders the answer before the write.</param>
public sealed record Receipt<T>(Receipt Key, Func<T, KeptAnswer> Answer);
