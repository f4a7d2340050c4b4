namespace Guestlist.Probe;

/// <summary>The three things a request needs of a database.</summary>
internal interface IStore
{
    /// <summary>The person behind a key, if a member of the organization.</summary>
    Task<Person?> Enter(string keyHash, Guid organization);

    /// <summary>The newest live invites and their number; null when the key does not open the organization.</summary>
    Task<InvitePage?> Page(string keyHash, Guid organization, int limit);

    /// <summary>Writes the invites in one durable transaction; older live invites of the same addresses end.</summary>
    Task Create(Guid organization, Person inviter, Invite[] invites, DateTimeOffset now);
}
