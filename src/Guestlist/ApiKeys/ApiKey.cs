using Guestlist.Access;
using Guestlist.Storage;

namespace Guestlist.ApiKeys;

/// <summary>A personal API key as its owner sees it. The value itself is not kept.</summary>
/// <param name="Id">Base-62, no secret.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="Label">What its owner calls it, at most 40 characters.</param>
/// <param name="Mask">Enough of the value to recognize it: the first and the last four characters.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="LastUsedAt">Noted at most once an hour; null when never used.</param>
/// <param name="LastRolledAt">When its value was last exchanged; null when never.</param>
/// <param name="Reach">What it may do, and where.</param>
public sealed record ApiKey(
    string Id,
    long UserId,
    string Label,
    string Mask,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? LastRolledAt,
    KeyReach Reach
)
{
    /// <summary>The most keys a user can have.</summary>
    public const int MostPerUser = 10;

    /// <summary>What every value starts with, so that scanners of leaked secrets know it.</summary>
    public const string Prefix = "phx_";

    internal static readonly Fragment Columns = new(
        "id, user_id, label, mask_value, created_at, last_used_at, last_rolled_at, scopes, scoped_teams, scoped_organizations"
    );

    internal static ApiKey From(Row row) =>
        new(
            row.Text(0),
            row.Long(1),
            row.Text(2),
            row.Text(3),
            row.Time(4),
            row.TimeOrNull(5),
            row.TimeOrNull(6),
            new KeyReach(
                Words.Split(row.Text(7)),
                [.. Words.Split(row.Text(8)).Select(long.Parse)],
                [.. Words.Split(row.Text(9)).Select(Guid.Parse)]
            )
        );

    internal static string MaskOf(Secret value) => $"{value.Value[..4]}...{value.Value[^4..]}";
}

/// <summary>What a key may do, and where.</summary>
/// <param name="Scopes">Words of <see cref="KeyScopes"/>, at least one.</param>
/// <param name="Teams">Projects it is bound to; with any it opens nothing here.</param>
/// <param name="Organizations">Organizations it is bound to; empty means all of its owner's.</param>
public sealed record KeyReach(
    IReadOnlyList<string> Scopes,
    IReadOnlyList<long> Teams,
    IReadOnlyList<Guid> Organizations
)
{
    internal string ScopeWords => Words.Join(Scopes);

    internal string TeamWords => Words.Join(Teams.Select(team => team.ToString()));

    internal string OrganizationWords => Words.Join(Organizations.Select(id => id.ToString()));
}

/// <summary>A key together with its value, which is shown this once.</summary>
public sealed record IssuedKey(ApiKey Key, Secret Value);
