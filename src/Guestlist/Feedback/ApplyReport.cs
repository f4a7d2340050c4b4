using Guestlist.Storage;

namespace Guestlist.Feedback;

/// <summary>
/// Takes a report, whoever brings it. It can mark the one sending it names and stop further mail of the same
/// organization to the same address; it ends nothing, revives nothing and reaches no other invite.
/// </summary>
public sealed class ApplyReport(Database database, TimeProvider clock)
{
    /// <summary>Somebody else changing the invite between our look and our write is looked at again.</summary>
    private const int MostTries = 5;

    /// <summary>What it did; the same report again does nothing.</summary>
    public async Task<ReportResult> Handle(DeliveryReport report)
    {
        var result = await Run(report);
        FeedbackMetrics.Count(result.Outcome);
        return result;
    }

    private async Task<ReportResult> Run(DeliveryReport report)
    {
        if (ReportedMail.Parse(report.MessageId) is not { } mail)
        {
            return ReportResult.Unknown;
        }

        var eventHash = Secret.HashOf(report.EventId);
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            if (await ReportedInvite.Find(database, mail, eventHash, report.Kind) is not { } invite)
            {
                return ReportResult.Unknown;
            }

            if (invite.WhyNot(mail, report) is { } reason)
            {
                return reason;
            }

            if (await new ReportWrite(invite, report, eventHash, clock.Now()).Run(database))
            {
                return ReportResult.Applied;
            }
        }

        throw new StorageUnavailableException("The invite changed too often.", new TimeoutException());
    }
}
