using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>A mail as an operator sees it; addresses stay in the database.</summary>
/// <param name="Seq">Its number, to name it in <see cref="RetryOutbox"/>.</param>
/// <param name="Kind">A word of <see cref="MailKinds"/>.</param>
/// <param name="OrganizationId">Whose mail it is, or null.</param>
/// <param name="SubjectId">The invite it carries or the user it is about, or null.</param>
/// <param name="State">A word of <see cref="MailStates"/>.</param>
/// <param name="Attempt">How many attempts there were.</param>
/// <param name="NextTry">When it is tried next; null when it is settled.</param>
/// <param name="Detail">The reason for its state, in the mail server's words where it gave any; may name an address.</param>
/// <param name="CreatedAt">When it was promised.</param>
public sealed record OutboxItem(
    long Seq,
    string Kind,
    Guid? OrganizationId,
    Guid? SubjectId,
    string State,
    long Attempt,
    DateTimeOffset? NextTry,
    string? Detail,
    DateTimeOffset CreatedAt
);

/// <summary>The outbox: its newest mails and how many there are in each state.</summary>
/// <param name="Items">Newest first.</param>
/// <param name="Counts">How many mails are in each state, for each word of <see cref="MailStates"/>.</param>
public sealed record OutboxList(IReadOnlyList<OutboxItem> Items, IReadOnlyDictionary<string, long> Counts);

/// <summary>
/// Shows the outbox to an operator. The row from which a notice to many was made is no mail once they are made: each of
/// them has a row of its own, so it is neither shown nor counted as sent.
/// </summary>
public sealed class ListOutbox(Database database)
{
    private static readonly Fragment IsMail = new(
        $"not (kind = '{MailKinds.MemberJoined}' and user_id is null and state = '{MailStates.Sent}')"
    );

    /// <summary>Reads it.</summary>
    /// <param name="state">A word of <see cref="MailStates"/>, or null for all.</param>
    /// <param name="most">How many mails at most.</param>
    public async Task<OutboxList> Handle(string? state = null, int most = 100)
    {
        var counts = await database.Query(
            new Statement($"select state, count(*) from outbox where {IsMail} group by state"),
            row => (State: row.Text(0), Count: row.Long(1))
        );
        var items = await database.Query(
            new Statement(
                $"""
                select seq, kind, organization_id, subject_id, state, attempt, available_at, detail, created_at
                from outbox where {IsMail} and ({state is null} or state = {state})
                order by seq desc limit {most}
                """
            ),
            Map
        );
        return new OutboxList(
            items,
            MailStates.All.ToDictionary(
                word => word,
                word => counts.Where(count => count.State == word).Sum(count => count.Count),
                StringComparer.Ordinal
            )
        );
    }

    private static OutboxItem Map(Row row) =>
        new(
            row.Long(0),
            row.Text(1),
            row.IdOrNull(2),
            row.IdOrNull(3),
            row.Text(4),
            row.Long(5),
            row.Text(4) == MailStates.Queued ? row.Time(6) : null,
            row.TextOrNull(7),
            row.Time(8)
        );
}
