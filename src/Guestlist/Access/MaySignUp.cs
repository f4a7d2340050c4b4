using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Access;

/// <summary>Whether a stranger may sign up at all. The sign-up itself asks again, in its write.</summary>
public sealed class MaySignUp(Database database, SignUpPolicy policy)
{
    /// <summary>Nothing, or why not.</summary>
    public async Task<Outcome<Done>> Handle()
    {
        if (policy.Open)
        {
            return default(Done);
        }

        var claimed = await database.Count(new Statement($"select count(*) from instance where name = 'claimed'"));
        return claimed > 0 ? new SignUpClosed() : default(Done);
    }
}
