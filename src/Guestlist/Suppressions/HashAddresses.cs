using Guestlist.Storage;

namespace Guestlist.Suppressions;

/// <summary>Gives the invites of older programs the hash of their address, which suppressions are found by.</summary>
public sealed class HashAddresses(Database database)
{
    private const int PerPage = 200;

    /// <summary>Runs until none is left. Several nodes may do it at the same time: they write the same.</summary>
    public async Task Handle()
    {
        while (await Page() is { Count: > 0 } page)
        {
            await database.Write([
                .. page.Select(invite => new Statement(
                    $"""
                    update invites set address_hash = {AddressHash.Of(invite.Key)}
                    where seq = {invite.Seq} and address_hash = '' and erased_at is null
                    """
                )),
            ]);
        }
    }

    private Task<List<(long Seq, string Key)>> Page() =>
        database.Query(
            new Statement(
                $"""
                select seq, email_key from invites
                where address_hash = '' and erased_at is null order by seq limit {PerPage}
                """
            ),
            row => (row.Long(0), row.Text(1))
        );
}
