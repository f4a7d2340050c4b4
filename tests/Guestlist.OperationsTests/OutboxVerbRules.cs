using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>Looking at promised mails and trying failed ones again.</summary>
public sealed class OutboxVerbRules
{
    [Fact]
    public async Task the_list_shows_each_mail_without_its_address_and_counts_them()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        var ann = await Person.SignsUp(server, "ann@example.com");
        using var invited = await ann.Invite("bob@example.com");
        await server.Mail.WaitFor("bob@example.com");

        var list = await Deadline.Until(async () =>
        {
            var asked = await server.Run("outbox", "list", "--state", "sent");
            return asked.Output.Contains("1 sent", StringComparison.Ordinal) ? asked : null;
        });

        Assert.Contains("\tinvite\tsent\t", list.Output, StringComparison.Ordinal);
        Assert.EndsWith("0 queued, 1 sent, 0 failed, 0 skipped\n", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("bob@example.com", list.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task the_notice_that_somebody_joined_counts_once_for_each_who_gets_it(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        var ann = await Person.SignsUp(server, "ann@example.com");
        using var invited = await ann.Invite("bob@example.com");
        var mail = (await server.Mail.WaitFor("bob@example.com"))[0];
        using var joined = await Person.Accepts(server, mail.JoinSecret!);
        await server.Mail.WaitFor("ann@example.com");

        var list = await Deadline.Until(async () =>
        {
            var asked = await server.Run("outbox", "list");
            return asked.Output.Contains("0 queued", StringComparison.Ordinal) ? asked.Output : null;
        });

        Assert.EndsWith("0 queued, 2 sent, 0 failed, 0 skipped\n", list, StringComparison.Ordinal);
        Assert.Single(list.Split('\n'), line => line.Contains("\tmember_joined\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_empty_list_says_so_on_standard_error()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        foreach (string[] verb in new string[][] { ["outbox", "list"], ["suppression", "list"], ["user", "list"] })
            Assert.Equal("Nothing.\n", (await server.Run(verb)).OrThrow(verb[0]).Error);
    }

    [Fact]
    public async Task a_mail_that_has_not_failed_cannot_be_tried_again()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        var all = await server.Run("outbox", "retry");
        var one = await server.Run("outbox", "retry", "17");

        Assert.Equal("0 queued.\n", all.OrThrow("outbox retry").Output);
        Assert.Equal(1, one.ExitCode);
        Assert.Contains("no failed mail with the number 17", one.Error, StringComparison.Ordinal);
    }
}
