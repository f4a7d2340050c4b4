namespace Guestlist.WireTests.Harness;

/// <summary>Time that passes for one invite, without anybody waiting.</summary>
public static class TimePassed
{
    /// <summary>The invite has been over for a moment, and was mailed longer than a minute ago.</summary>
    public static async Task Runs(this World world, string id) =>
        Assert.Equal(
            1,
            await world.Change(
                $"update invites set expires_at = created_at + 1, mailed_at = mailed_at - 120000000 where id = '{id}'"
            )
        );

    /// <summary>More than a minute has gone by since the invite was mailed.</summary>
    public static async Task WaitsAMinute(this World world, string id) =>
        Assert.Equal(1, await world.Change($"update invites set mailed_at = mailed_at - 61000000 where id = '{id}'"));

    /// <summary>More than a day has gone by since somebody asked for something.</summary>
    public static async Task WaitsADay(this World world, string id) =>
        Assert.Equal(
            1,
            await world.Change(
                $"update invites set renewal_asked_at = renewal_asked_at - 86500000000, readdress_asked_at = readdress_asked_at - 86500000000 where id = '{id}'"
            )
        );
}
