using Guestlist.Storage;

namespace Guestlist.Activity;

/// <summary>Which entries are asked for; what is null does not matter.</summary>
/// <param name="ActorType">user, invitee or system.</param>
/// <param name="ActorId">A user's UUID.</param>
/// <param name="Actions">Words of <see cref="Activity.Actions"/>, or beginnings of them that end with a full stop; any number, others too.</param>
/// <param name="SubjectId">An invite, a member or the organization.</param>
/// <param name="Since">From then on.</param>
/// <param name="Until">Before then.</param>
/// <param name="Nothing">True when something was asked for that no entry can have.</param>
public sealed record ActivityFilter(
    string? ActorType = null,
    Guid? ActorId = null,
    IReadOnlyList<string>? Actions = null,
    Guid? SubjectId = null,
    DateTimeOffset? Since = null,
    DateTimeOffset? Until = null,
    bool Nothing = false
)
{
    /// <summary>Every entry.</summary>
    public static ActivityFilter Everything { get; } = new();

    /// <summary>The condition on the entry <c>a</c>.</summary>
    internal Statement Condition(Guid organization)
    {
        var condition = new Statement($"a.organization_id = {organization}");
        if (Nothing)
        {
            return new($"{condition} and 1 = 0");
        }

        if (ActorType is not null)
        {
            condition = new($"{condition} and a.actor_type = {ActorType}");
        }

        if (ActorId is not null)
        {
            condition = new($"{condition} and a.actor_id = {ActorId}");
        }

        if (Actions is not null)
        {
            condition = new($"{condition} and {AnyOf(Actions)}");
        }

        if (SubjectId is not null)
        {
            condition = new($"{condition} and a.subject_id = {SubjectId}");
        }

        if (Since is not null)
        {
            condition = new($"{condition} and a.at >= {Since}");
        }

        return Until is null ? condition : new($"{condition} and a.at < {Until}");
    }

    /// <summary>However many words are asked for, the statement has no more values than there are actions.</summary>
    private static Statement AnyOf(IReadOnlyCollection<string> words)
    {
        var meant = Activity.Actions.MeantBy(words);
        return meant.Count == 0 ? new($"1 = 0") : new($"a.action in ({meant})");
    }
}
