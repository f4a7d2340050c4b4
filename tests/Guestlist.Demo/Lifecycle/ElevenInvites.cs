using Guestlist.Demo.Lifecycle.Scenes;
using Guestlist.TestKit;

namespace Guestlist.Demo.Lifecycle;

/// <summary>Eleven invites come to their end in every possible way, and the service can say of each how.</summary>
internal static class ElevenInvites
{
    public static async Task Run(Transcript transcript)
    {
        if (!MovableClock.IsInstalled)
            throw new Difference("faketime, which moves the program's clock, is not installed.");
        using var clock = new MovableClock();
        var service = new MailService();
        await using var stage = await Stage.Open(
            transcript,
            settings =>
            {
                settings.UseClock(clock);
                service.Introduce(settings);
                // All of them sit behind one address and come within a minute.
                settings.Throttling = false;
            }
        );
        var club = new Club(stage, clock, await Inviting.SignUp(stage));
        await Accepting.Ann(club);
        await Declining.Ben(club);
        await Revoking.Cleo(club);
        await Replacing.Dora(club);
        await Renewing.Emil(club);
        await Bouncing.Fay(club, service);
        await OtherAccount.Gus(club);
        await Holding.Hana(club);
        await Suppressing.Iris(club);
        await Resending.Jon(club);
        await Copying.Kim(club);
        await Reckoning.Of(club);
    }
}
