using System.CommandLine;
using System.Globalization;
using Guestlist.Delivery;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist outbox list|retry</c></summary>
internal static class OutboxVerbs
{
    private const int MostShown = 1000;

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
        var state = new Option<string?>("--state") { Description = "Only mails in this state." };
        state.AcceptOnlyFromAmong([.. MailStates.All]);
        var most = new Option<int>("--most")
        {
            Description = $"How many at most, 1 to {MostShown}.",
            DefaultValueFactory = _ => 100,
        };
        most.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > MostShown)
            {
                given.AddError($"--most must be a number from 1 to {MostShown}.");
            }
        });
        return Verb.OnDatabase(
            new Command(
                "list",
                """
                Shows the newest mails, one a line, and how many there are in each state.

                Columns, separated by tabs: number, kind, state, attempts, next try, organization, invite or user, and
                the mail server's words. Addresses are shown only where the mail server repeated one.
                """
            )
            {
                state,
                most,
            },
            async (call, instance) =>
            {
                var outbox = await new ListOutbox(instance.Database).Handle(call.GetValue(state), call.GetValue(most));
                foreach (var mail in outbox.Items)
                {
                    await Terminal.Out.WriteLineAsync(Line(mail));
                }

                await Terminal.Out.WriteLineAsync(
                    string.Join(", ", MailStates.All.Select(word => $"{outbox.Counts[word]} {word}"))
                );
                return Verb.Done;
            }
        );
    }

    private static Command Retry()
    {
        var number = new Argument<long?>("NUMBER")
        {
            Description = "The mail's number in the list; all failed mails when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
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

    private static string Line(OutboxItem mail) =>
        string.Join(
            '\t',
            mail.Seq,
            mail.Kind,
            mail.State,
            mail.Attempt,
            mail.NextTry?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "-",
            mail.OrganizationId?.ToString() ?? "-",
            mail.SubjectId?.ToString() ?? "-",
            mail.Detail?.ReplaceLineEndings(" ").Replace('\t', ' ') ?? ""
        );
}
