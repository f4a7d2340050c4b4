using System.CommandLine;
using Guestlist.Delivery;
using Guestlist.Feedback;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist mail pause|resume|status</c></summary>
internal static class MailVerbs
{
    public static Command Command() =>
        new("mail", "Stops all mail on every node, lets it go again, tells how it stands. Safe beside running servers.")
        {
            Pause(),
            Resume(),
            Status(),
        };

    private static Command Pause() =>
        Verb.OnDatabase(
            new Command(
                "pause",
                """
                Stops all mail on every node at once, until "guestlist mail resume".

                Only a dialogue that is past its DATA still ends. Creating goes on, nothing is lost: mails wait, and
                the time of the pause is added to the time for which they are tried.
                """
            ),
            async (_, instance) =>
                await Say(
                    await new PauseMail(instance.Database, instance.Clock).Handle()
                        ? "Mail is paused."
                        : "Mail was paused already."
                )
        );

    private static Command Resume() =>
        Verb.OnDatabase(
            new Command(
                "resume",
                """
                Lets mail go again; running servers begin within seconds.

                Mails whose invite has ended or expired meanwhile are skipped. A node that Guestlist__Mail__Paused
                holds back stays still.
                """
            ),
            async (_, instance) =>
                await Say(
                    !await new ResumeMail(instance.Database, instance.Clock).Handle() ? "Mail was not paused."
                    : instance.Options is { Smtp: null, MailPickup: null }
                        ? "Mail is no longer paused, but no mail server is set: no mail goes out."
                    : instance.Options.MailPaused
                        ? "Mail is no longer paused, but a node with these settings sends nothing."
                    : "Mail goes out again."
                )
        );

    private static Command Status() =>
        Verb.OnDatabase(
            new Command("status", "Tells whether mail goes out or is paused, since when, and how many mails wait."),
            async (_, instance) =>
            {
                var pause = await MailPause.Read(instance.Database);
                var depth = await OutboxDepth.Read(instance.Database, instance.Clock);
                var since = pause is null ? "" : $"Mail is paused since {Listing.Moment(pause.Since)}";
                var state = (pause, instance.Options is { Smtp: null, MailPickup: null }) switch
                {
                    (null, false) => "Mail goes out",
                    (null, true) => "No mail server is set: no mail goes out",
                    (_, false) => since,
                    (_, true) => $"{since}, and no mail server is set: no mail goes out",
                };
                var here = instance.Options.MailPaused ? "; a node with these settings sends nothing" : "";
                var line = $"{state}{here}. {depth.Queued} queued.";
                return await Say(
                    await new SubscriptionRequest(instance.Database, instance.Clock).Read() is { } url
                        ? $"{line}\nAmazon SNS waits for this address to be opened once: {url}"
                        : line
                );
            }
        );

    private static async Task<int> Say(string line)
    {
        await Terminal.Out.WriteLineAsync(line);
        return Verb.Done;
    }
}
