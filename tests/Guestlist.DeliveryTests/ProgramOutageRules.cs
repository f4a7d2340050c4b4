using Guestlist.TestKit;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>The running program while its mail server is away, and afterwards.</summary>
public sealed class ProgramOutageRules
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task mails_promised_during_an_outage_leave_once_each_when_it_is_over(Engine engine)
    {
        Assert.SkipUnless(MovableClock.IsInstalled, "faketime is not installed.");
        using var clock = new MovableClock();
        var gone = SmtpSink.Start();
        await gone.DisposeAsync();
        await using var server = await GuestlistServer.Start(
            engine,
            settings =>
            {
                settings.UseSmtp(gone);
                settings.UseClock(clock);
                settings.Set("Guestlist__Clock__MaxSkew", "off");
            }
        );
        var olga = await Olga.SignsUp(server);
        string[] guests = [.. Enumerable.Range(0, 20).Select(guest => $"guest{guest}@example.com")];
        foreach (var guest in guests)
        {
            await olga.Invites(guest);
        }

        await using var back = SmtpSink.Start(settings => settings.Port = gone.Port);
        await Deadline.Until(async () => !(await olga.SeesDeliveries()).Contains("queued"));
        // Those that looked for the server meanwhile wait a minute.
        clock.Pass(TimeSpan.FromMinutes(2));

        foreach (var guest in guests)
        {
            Assert.Single(await back.WaitFor(guest));
        }
    }
}
