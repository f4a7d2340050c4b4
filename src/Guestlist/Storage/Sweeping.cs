namespace Guestlist.Storage;

/// <summary>Deletes what nobody needs any more, a few rows at a time, so that nobody waits long behind one write.</summary>
internal static class Sweeping
{
    private const int MostAtOnce = 500;

    /// <summary>Repeats a deletion until it finds less than it may take, and tells how many rows went.</summary>
    /// <param name="database">Where.</param>
    /// <param name="delete">The deletion of at most so many rows.</param>
    public static async Task<int> Sweep(this Database database, Func<int, Statement> delete)
    {
        for (var deleted = 0; ; )
        {
            var result = await database.Write([delete(MostAtOnce)]);
            deleted += result.Counts[0];
            if (result.Counts[0] < MostAtOnce)
            {
                return deleted;
            }
        }
    }
}
