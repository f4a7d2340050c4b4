using Guestlist.Feedback.Formats;
using Guestlist.Storage;

namespace Guestlist.Feedback;

/// <summary>Reads the reports that a mail server has put into the bounce folder.</summary>
public sealed class ReadBounces(string path, ApplyReport apply)
{
    private const int MostAtOnce = 100;
    private readonly BounceFolder folder = new(path);

    /// <summary>Takes up what a node that died has left half done; to be called at start.</summary>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void TakeUp() => folder.PutBackUnfinished();

    /// <summary>Reads some of what is new.</summary>
    /// <exception cref="StorageUnavailableException">The database is away; the files wait.</exception>
    /// <exception cref="IOException">The folder cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public async Task<BounceRound> Handle()
    {
        var (results, unread) = (new List<ReportResult>(), new List<string>());
        var waiting = folder.Waiting(MostAtOnce);
        foreach (var name in waiting)
        {
            if (await folder.Read(name) is not { } mail || !folder.Claim(name))
            {
                continue;
            }

            var reports = BounceMail.Read(mail);
            if (reports.Count == 0)
            {
                unread.Add(name);
                FeedbackMetrics.Count(FeedbackMetrics.Unread);
            }

            results.AddRange(await Apply(name, reports));
            folder.Finish(name);
        }

        return new BounceRound(
            results.Count(result => result == ReportResult.Applied),
            results.Count(result => result != ReportResult.Applied),
            unread,
            waiting.Count == MostAtOnce && results.Count + unread.Count > 0
        );
    }

    private async Task<List<ReportResult>> Apply(string name, IReadOnlyList<DeliveryReport> reports)
    {
        var results = new List<ReportResult>();
        try
        {
            foreach (var report in reports)
            {
                results.Add(await apply.Handle(report));
            }
        }
        catch
        {
            folder.PutBack(name);
            throw;
        }

        return results;
    }
}

/// <summary>What a round has found.</summary>
/// <param name="Applied">Reports that were news.</param>
/// <param name="WithoutEffect">Reports of nothing that matters, or known already.</param>
/// <param name="Unread">Names of files that are no reports.</param>
/// <param name="HasMore">There was more than a round takes.</param>
public sealed record BounceRound(int Applied, int WithoutEffect, IReadOnlyList<string> Unread, bool HasMore)
{
    /// <summary>Nothing was new.</summary>
    public bool IsQuiet => Applied + WithoutEffect + Unread.Count == 0;
}
