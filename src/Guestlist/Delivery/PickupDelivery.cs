using MimeKit;

namespace Guestlist.Delivery;

/// <summary>
/// Writes each mail as an .eml file into a folder, for development and for programs that collect mails there.
/// A file appears whole or not at all.
/// </summary>
public sealed class PickupDelivery(string folder, TimeProvider clock) : IMailDelivery
{
    private int count;

    /// <inheritdoc/>
    public async Task<Verdict> Deliver(MimeMessage message, Dialogue dialogue)
    {
        if (!await dialogue.MayHandOver())
        {
            return Verdict.Abandoned;
        }

        try
        {
            await Write(message);
            return Verdict.Of(VerdictKind.Delivered, FolderWords.Written);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Verdict.Of(VerdictKind.RetryLater, FolderWords.Unwritable) with
            {
                Cause = "the pickup folder cannot be written",
            };
        }
    }

    /// <inheritdoc/>
    public Task Rest() => Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task Write(MimeMessage message)
    {
        PrivateFolder.Make(folder);
        // Names sort in the order of writing; the process id keeps two programs apart.
        var number = Interlocked.Increment(ref count) % 1_000_000;
        var name = $"{clock.GetUtcNow():yyyyMMdd'T'HHmmss.ffffff}-{number:d6}-{Environment.ProcessId}";
        var hidden = Path.Combine(folder, $".{name}.part");
        await using (var file = new FileStream(hidden, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await message.WriteToAsync(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(hidden, Path.Combine(folder, $"{name}.eml"));
    }
}
