using System.Collections.Concurrent;
using MimeKit;

namespace Guestlist.TestKit;

/// <summary>The folder where a server drops its mails as .eml files.</summary>
public sealed class MailFolder(string path)
{
    private readonly ConcurrentDictionary<string, ReceivedMail> _read = new(StringComparer.Ordinal);

    /// <summary>The folder itself; it may not exist before the first mail.</summary>
    public string Folder { get; } = path;

    /// <summary>Every mail so far, in the order of their files.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> All()
    {
        var mails = new List<ReceivedMail>();
        foreach (var file in Files())
        {
            if (await Read(file) is { } mail)
                mails.Add(mail);
        }
        return mails;
    }

    /// <summary>The mails to one address so far.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> For(string address) =>
        (await All()).Where(mail => IsTo(mail, address)).ToArray();

    /// <summary>Waits until at least so many mails to one address have come.</summary>
    public Task<IReadOnlyList<ReceivedMail>> WaitFor(string address, int count = 1) =>
        Deadline.Until<IReadOnlyList<ReceivedMail>>(
            async () => await For(address) is var mails && mails.Count >= count ? mails : null,
            what: $"{count} mails to {address}"
        );

    private IEnumerable<string> Files() =>
        Directory.Exists(Folder)
            ? Directory.EnumerateFiles(Folder, "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];

    private async Task<ReceivedMail?> Read(string file)
    {
        if (_read.TryGetValue(file, out var known))
            return known;
        try
        {
            return _read[file] = new ReceivedMail(await MimeMessage.LoadAsync(file));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static bool IsTo(ReceivedMail mail, string address) =>
        mail.Recipients.Contains(address, StringComparer.OrdinalIgnoreCase);
}
