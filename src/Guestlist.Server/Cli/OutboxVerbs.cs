using System.CommandLine;
using Guestlist.Delivery;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist outbox list|retry</c></summary>
internal static class OutboxVerbs
{
    private const int MostShown = 1000;

    private static readonly string[] Columns =
    [
        "number",
        "kind",
        "state",
        "attempts",
        "next try",
        "organization",
        "invite or user",
        "the mail server's words",
    ];

    public static Command Command() =>
        new(
            "outbox",
            "Shows the mails that are promised, sent or failed, and tries failed ones again. Safe beside a running server."
        )
        {
            List(),
            Retry(),
        };

    private static Command List()
    {
        var state = Given.OneOf("--state", MailStates.All, "Only mails in this state.");
        var most = Given.Number("--most", 100, 1, MostShown, $"How many at most, 1 to {MostShown}.");
        return Verb.OnDatabase(
            new Command(
                "list",
                """
                Shows the newest mails, one a line, and how many there are in each state.

                Columns, separated by tabs: number, kind, state, attempts, next try, organization, invite or user, and
                the mail server's words. Addresses are shown only where the mail server repeated one. The notice that
                somebody joined becomes a mail to each other member; what was sent is counted by mails.
                """
            )
            {
                state,
                most,
            },
            async (call, instance) =>
            {
                var outbox = await new ListOutbox(instance.Database).Handle(call.GetValue(state), call.GetValue(most));
                await Listing.Write(Columns, outbox.Items.Select(Row));
                await Terminal.Out.WriteLineAsync(
                    string.Join(", ", MailStates.All.Select(word => $"{outbox.Counts[word]} {word}"))
                );
                return Verb.Done;
            }
        );
    }

    private static Command Retry()
    {
        var number = Given.NumberIfAny("The mail's number in the list; all failed mails when left out.");
        return Verb.OnDatabase(
            new Command(
                "retry",
                """
                Queues failed mails again, due at once.

                The running server sends them within seconds. A mail whose invite has ended meanwhile is skipped when
                its turn comes.
                """
            )
            {
                number,
            },
            async (call, instance) =>
            {
                var asked = call.GetValue(number);
                var queued = await new RetryOutbox(instance.Database, instance.Clock).Handle(asked);
                if (queued == 0 && asked is not null)
                {
                    return await Verb.Refuse($"There is no failed mail with the number {asked}.");
                }

                await Terminal.Out.WriteLineAsync($"{queued} queued.");
                return Verb.Done;
            }
        );
    }

    private static object?[] Row(OutboxItem mail) =>
        [
            mail.Seq,
            mail.Kind,
            mail.State,
            mail.Attempt,
            mail.NextTry is { } next ? Listing.Moment(next) : "-",
            mail.OrganizationId?.ToString() ?? "-",
            mail.SubjectId?.ToString() ?? "-",
            mail.Detail?.ReplaceLineEndings(" ").Replace('\t', ' ') ?? "",
        ];
}
