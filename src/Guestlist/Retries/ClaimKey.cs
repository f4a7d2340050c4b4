using Guestlist.Storage;

namespace Guestlist.Retries;

/// <summary>Begins a request that carries a key: it is ours to carry out, was answered before, or is under way.</summary>
public sealed class ClaimKey(Database database, TimeProvider clock)
{
    /// <summary>How long an answer is remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>How long a claim keeps others out when whoever made it has died.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>A request that lives takes no longer than this; later its client waits for the lease to end.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    /// <summary>A key that is freed or swept between our write and our look is claimed again.</summary>
    private const int MostTries = 5;

    /// <summary>The claim, or the remembered answer, or why neither.</summary>
    public async Task<Outcome<ClaimedKey>> Handle(RepeatableRequest request)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var now = clock.Now();
            var owner = Ids.New(now);
            var result = await database.Write([Insert(request, owner, now), TakeOver(request, owner, now)]);
            if (result.Counts.Sum() == 1)
            {
                return new ClaimedKey(new Receipt(request.KeyHash, owner), Remembered: null);
            }

            if (await Look(request) is { } stored)
            {
                return Judge(stored, request, now);
            }
        }

        return new KeyInUse(1);
    }

    private static Outcome<ClaimedKey> Judge(Stored stored, RepeatableRequest request, DateTimeOffset now)
    {
        if (stored.RequestHash != request.RequestHash)
        {
            return new KeyReused();
        }

        if (stored.Answer is { } answer)
        {
            return new ClaimedKey(Receipt: null, answer);
        }

        var left = stored.LeaseUntil - now;
        return new KeyInUse(left > Lease - Usual ? 1 : Math.Max(1, (int)Math.Ceiling(left.TotalSeconds)));
    }

    private static Statement Insert(RepeatableRequest request, Guid owner, DateTimeOffset now) =>
        new(
            $"""
            insert into idempotency_keys (key_hash, request_hash, owner, lease_until, created_at, organization_id, user_uuid)
            values ({request.KeyHash}, {request.RequestHash}, {owner}, {now
                + Lease}, {now}, {request.OrganizationId}, {request.UserUuid})
            on conflict (key_hash) do nothing
            """
        );

    /// <summary>A claim whose holder died, or an answer too old to be given, makes room.</summary>
    private static Statement TakeOver(RepeatableRequest request, Guid owner, DateTimeOffset now) =>
        new(
            $"""
            update idempotency_keys
            set request_hash = {request.RequestHash}, owner = {owner}, lease_until = {now + Lease}, created_at = {now},
                user_uuid = {request.UserUuid}, status = null, body = null
            where key_hash = {request.KeyHash} and owner <> {owner}
              and ((status is null and lease_until <= {now}) or created_at <= {now - Memory})
            """
        );

    private Task<Stored?> Look(RepeatableRequest request) =>
        database.First(
            new Statement(
                $"select request_hash, lease_until, status, body, user_uuid from idempotency_keys where key_hash = {request.KeyHash}"
            ),
            row => new Stored(
                row.Text(0),
                row.Time(1),
                row.LongOrNull(2) is { } status ? new KeptAnswer((int)status, row.TextOrNull(3), row.IdOrNull(4)) : null
            )
        );

    private sealed record Stored(string RequestHash, DateTimeOffset LeaseUntil, KeptAnswer? Answer);
}

/// <summary>How a keyed request goes on: exactly one of the two is there.</summary>
/// <param name="Receipt">The request is to be carried out, and its answer goes here.</param>
/// <param name="Remembered">The request was carried out before, and this was its answer.</param>
public sealed record ClaimedKey(Receipt? Receipt, KeptAnswer? Remembered);
