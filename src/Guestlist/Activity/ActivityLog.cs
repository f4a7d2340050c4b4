using Guestlist.Storage;

namespace Guestlist.Activity;

/// <summary>
/// The organization's append-only log: who did what to what. It names nobody by address, only by id. Entries are
/// sealed into a chain afterwards (<see cref="SealActivity"/>), so that writing one costs no more than a row.
/// </summary>
public static class ActivityLog
{
    /// <summary>The statement that appends an entry, in the transaction of what it tells of.</summary>
    /// <param name="entry">What happened.</param>
    /// <param name="onlyIf">A condition in SQL; without one the entry is written whenever the transaction commits.</param>
    public static Statement Append(Entry entry, Statement? onlyIf = null) =>
        new(
            $"""
            insert into activity (id, organization_id, at, actor_type, actor_id, action, subject_type, subject_id,
                                  detail, salt, digest)
            select {entry.Fields} where {onlyIf ?? new Statement($"true")}
            """
        );

    /// <summary>The statement that appends several entries. The list must not be empty.</summary>
    public static Statement AppendAll(IEnumerable<Entry> entries) =>
        new(
            $"""
            insert into activity (id, organization_id, at, actor_type, actor_id, action, subject_type, subject_id,
                                  detail, salt, digest)
            values {entries.Select(entry => new Statement($"({entry.Fields})"))}
            """
        );
}

/// <summary>One thing that happened.</summary>
/// <param name="OrganizationId">Where.</param>
/// <param name="At">When.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Action">A word of <see cref="Actions"/>.</param>
/// <param name="SubjectType">invite, member, organization or suppression.</param>
/// <param name="SubjectId">Its id; a member's is the user's UUID.</param>
/// <param name="Detail">
/// Words for people, at most 500 characters; longer ones are cut. They may be personal, though never an address, and
/// can be erased without breaking the chain.
/// </param>
public sealed record Entry(
    Guid OrganizationId,
    DateTimeOffset At,
    Actor Actor,
    string Action,
    string SubjectType,
    Guid SubjectId,
    string? Detail = null
)
{
    private const int MostDetail = 500;

    /// <summary>Never cut between the halves of one character: PostgreSQL stores no half.</summary>
    private string? Shortened =>
        Detail?.Length > MostDetail
            ? Detail[..(char.IsHighSurrogate(Detail[MostDetail - 1]) ? MostDetail - 1 : MostDetail)]
            : Detail;

    /// <summary>The values of an insert, in the order of its columns.</summary>
    internal Statement Fields
    {
        get
        {
            var detail = Shortened;
            var salt = detail is null ? null : Secret.Mint().Value;
            var digest = detail is null ? null : Chain.DigestOf(salt!, detail);
            return new(
                $"""
                {Ids.New(At)}, {OrganizationId}, {At}, {Actor.Type}, {Actor.Id}, {Action}, {SubjectType}, {SubjectId},
                {detail}, {salt}, {digest}
                """
            );
        }
    }

    /// <summary>Something happened to an invite.</summary>
    public static Entry OfInvite(Guid organization, DateTimeOffset at, Actor actor, string action, Guid invite) =>
        new(organization, at, actor, action, "invite", invite);

    /// <summary>Mail to an address was suppressed or allowed again.</summary>
    public static Entry OfSuppression(Guid organization, DateTimeOffset at, Actor actor, string action, Guid id) =>
        new(organization, at, actor, action, "suppression", id);

    /// <summary>Something happened to a member.</summary>
    public static Entry OfMember(Guid organization, DateTimeOffset at, Actor actor, string action, Guid user) =>
        new(organization, at, actor, action, "member", user);

    /// <summary>Something happened to the organization itself.</summary>
    public static Entry OfOrganization(Guid organization, DateTimeOffset at, Actor actor, string action) =>
        new(organization, at, actor, action, "organization", organization);
}

/// <summary>Who acts.</summary>
/// <param name="Type">user, invitee or system.</param>
/// <param name="Id">The user's UUID; null for the others.</param>
public readonly record struct Actor(string Type, Guid? Id)
{
    /// <summary>Somebody with the secret of a link and no account.</summary>
    public static Actor Invitee => new("invitee", null);

    /// <summary>The service itself: dispatcher, clock, command line.</summary>
    public static Actor System => new("system", null);

    /// <summary>A signed-in user or a key of theirs.</summary>
    public static Actor User(Guid uuid) => new("user", uuid);
}
