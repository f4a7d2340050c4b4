using Guestlist.TestKit;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>The program and a folder of reports beside it.</summary>
public sealed class ProgramBounceRules
{
    private const string Ann = "ann@example.com";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_report_that_a_mail_server_drops_stops_the_next_mail_and_no_address_is_logged(Engine engine)
    {
        using var maildir = new Maildir();
        await using var server = await GuestlistServer.Start(
            engine,
            settings => settings.Set("Guestlist__Mail__Bounces", maildir.Path)
        );
        var olga = await Olga.SignsUp(server);
        await olga.Invites(Ann);
        var sent = (await server.Mail.WaitFor(Ann))[0];

        var report = maildir.Deliver(Bounces.Postfix(sent.MessageId, Ann));
        var junk = maildir.Deliver($"From: {Ann}\nSubject: Hello {Ann}\n\n{Ann}\n");

        await Deadline.Until(() => maildir.Current.Count == 2);
        await server.Tells("1 reports applied, 0 without effect");
        await Deadline.Until(() => maildir.Current.SequenceEqual([$"{report}:2,S", $"{junk}:2,S"]));
        await server.Tells($"No report: {junk}");
        await olga.Invites(Ann);
        await olga.Invites("bob@example.com");
        await server.Mail.WaitFor("bob@example.com");
        Assert.Single(await server.Mail.For(Ann));
        Assert.DoesNotContain(server.Log, line => line.Contains(Ann, StringComparison.Ordinal));
        Assert.Contains(
            "hard_bounce",
            (await server.Run("suppression", "list")).OrThrow("suppression list").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task a_folder_that_is_not_there_yet_is_told_once_and_read_when_it_comes()
    {
        using var maildir = new Maildir();
        Directory.Delete(Path.Combine(maildir.Path, "new"));
        await using var server = await GuestlistServer.Start(
            Engine.Sqlite,
            settings => settings.Set("Guestlist__Mail__Bounces", maildir.Path)
        );
        await server.Tells("The bounce folder cannot be read");

        Directory.CreateDirectory(Path.Combine(maildir.Path, "new"));
        maildir.Deliver("Subject: Hello\n\n");

        await Deadline.Until(() => maildir.Current.Count == 1);
        Assert.Equal(1, server.Log.Count(line => line.Contains("cannot be read", StringComparison.Ordinal)));
    }
}
