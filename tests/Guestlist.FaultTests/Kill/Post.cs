using Guestlist.FaultTests.Load;
using Guestlist.TestKit;
using MimeKit;

namespace Guestlist.FaultTests.Kill;

/// <summary>Reads each mail once, soon after it was written.</summary>
internal sealed class Post(string folder)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<Letter> _letters = [];

    public IReadOnlyList<Letter> Letters => _letters;

    /// <summary>Takes what has come since the last time.</summary>
    public async Task Collect(int round)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml").Where(_seen.Add))
            _letters.Add(await Read(file, round));
    }

    /// <summary>Gives the newest secrets to the clients whose invites they open.</summary>
    public void HandOut(Crowd crowd)
    {
        var newest = new Dictionary<Guid, string>();
        foreach (var letter in _letters)
        {
            if (InviteOf(letter) is { } invite && letter.Secret is { } secret)
                newest[invite] = secret;
        }
        foreach (var client in crowd.Clients)
        {
            foreach (var promise in client.Ledger.All.Where(promise => promise.EndedAs is null))
            {
                if (newest.TryGetValue(promise.Id, out var secret))
                    client.Mailed[promise.Id] = secret;
            }
        }
    }

    /// <summary>The invite that a letter is about; null for every other kind of mail.</summary>
    public static Guid? InviteOf(Letter letter) =>
        letter.MessageId.Split('.') is ["invite", var id, ..] ? Guid.Parse(id) : null;

    private static async Task<Letter> Read(string file, int round)
    {
        using var message = await MimeMessage.LoadAsync(file);
        var mail = new ReceivedMail(message);
        return new Letter(
            round,
            new DateTimeOffset(File.GetLastWriteTimeUtc(file)),
            mail.MessageId.Split('@')[0],
            mail.To,
            mail.JoinSecret
        );
    }
}
