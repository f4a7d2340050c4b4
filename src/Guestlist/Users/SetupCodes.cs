using System.Security.Cryptography;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// One-time codes that prove access to the server's own output, so that no stranger claims a fresh instance in
/// Production. Every start of every node prints one; the claim spends them all.
/// </summary>
public sealed class SetupCodes(Database database, SignUpPolicy policy, TimeProvider clock)
{
    /// <summary>Read and typed by people: no letter that looks like a digit.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>A new code to print, or null where none is asked for; only its hash is kept.</summary>
    public async Task<string?> Issue()
    {
        if (!policy.NeedsSetupCode)
        {
            return null;
        }

        var code = string.Join(
            '-',
            Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength))
        );
        var stored = await database.Write([
            new(
                $"""
                insert into instance (name, value)
                select {"setup_code:" + Secret.HashOf(code)}, {$"{clock.Now():O}"}
                where not exists (select 1 from instance where name = 'claimed')
                """
            ),
        ]);
        return stored.Counts[0] == 1 ? code : null;
    }
}
