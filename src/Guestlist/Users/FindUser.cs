using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>Reads one user.</summary>
public sealed class FindUser(Database database)
{
    /// <summary>The user with that UUID, or null.</summary>
    public Task<User?> ByUuid(Guid uuid) =>
        database.First(
            new Statement($"select {User.Columns} from users u where u.uuid = {uuid}"),
            row => User.From(row)
        );

    /// <summary>The user with that address, or null.</summary>
    public Task<User?> ByEmail(EmailAddress email) =>
        database.First(
            new Statement($"select {User.Columns} from users u where u.email_key = {email.Key}"),
            row => User.From(row)
        );
}
