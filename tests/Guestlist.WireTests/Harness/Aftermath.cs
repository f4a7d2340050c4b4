namespace Guestlist.WireTests.Harness;

/// <summary>What a row left behind: the activity written and the mails sent, and nothing besides.</summary>
internal static class Aftermath
{
    public static async Task IsAsTold(World world, Scenario row)
    {
        if (!row.LeavesNothing)
            Assert.Equal(row.Writes, await world.Written());

        var told = row.Mails.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToArray();
        await Deadline.Until(async () => (await world.Mailed()).Count >= told.Length, what: $"mails to {row.Mails}");
        if (!row.LeavesNoMail)
            await Fence(world, row);
        Assert.Equal(told, (await world.Mailed()).Where(name => name != "fence"));
    }

    // A mail queued after all others: once it is there, what has not come will not come.
    private static async Task Fence(World world, Scenario row)
    {
        var sender = row.LeavesNothing ? await world.SignsUp("watch") : world.Owner;
        (await sender.ByCookie.Posts("invites/", """{"target_email":"fence@here"}""")).Is(201);
        await world.Server.Mail.WaitFor(world.Fill("fence@here"));
    }
}
