namespace Guestlist.WireTests.Rules;

/// <summary>Hands in the database show in the chain.</summary>
public sealed class ChainTests(Servers servers) : Everywhere(servers)
{
    [Theory, MemberData(nameof(Engines)), Covers("W26.2")]
    public async Task An_untouched_chain_holds(Engine engine)
    {
        var world = await Chained(engine);

        var result = await Verify(world);

        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(
            $"{world.Owner.Organization}\tok\t6 sealed\t0 waiting\t",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Theory, MemberData(nameof(Engines))]
    public Task A_changed_entry_is_found(Engine engine) =>
        Breaks(engine, "update activity set action = 'member.left' where {0} and position = 3", 3);

    [Theory, MemberData(nameof(Engines))]
    public Task A_changed_time_is_found(Engine engine) =>
        Breaks(engine, "update activity set at = at + 1 where {0} and position = 1", 1);

    [Theory, MemberData(nameof(Engines))]
    public Task A_removed_entry_is_found(Engine engine) =>
        Breaks(engine, "delete from activity where {0} and position = 4", 4);

    [Theory, MemberData(nameof(Engines))]
    public Task Entries_removed_at_the_end_are_found(Engine engine) =>
        Breaks(engine, "delete from activity where {0} and position >= 5", 5);

    [Theory, MemberData(nameof(Engines))]
    public Task An_entry_added_at_the_end_is_found(Engine engine) =>
        Breaks(
            engine,
            """
            insert into activity (id, organization_id, at, actor_type, actor_id, action, subject_type, subject_id, position, hash)
            select id, organization_id, at, actor_type, actor_id, action, subject_type, subject_id, 7, hash
            from activity where {0} and position = 6
            """,
            7
        );

    [Theory, MemberData(nameof(Engines))]
    public Task An_entry_put_in_place_of_another_is_found(Engine engine) =>
        Breaks(
            engine,
            """
            update activity set subject_id = (select subject_id from activity where {0} and position = 1)
            where {0} and position = 5
            """,
            5
        );

    [Theory, MemberData(nameof(Engines))]
    public Task An_invented_detail_is_found(Engine engine) =>
        Breaks(engine, "update activity set detail = 'It was Eve.' where {0} and position = 2", 2);

    [Theory, MemberData(nameof(Engines))]
    public Task A_moved_end_is_found(Engine engine) =>
        Breaks(engine, "update activity_chains set hash = 'x' where {0}", 6);

    [Theory, MemberData(nameof(Engines))]
    public async Task An_organization_that_is_not_there_is_refused(Engine engine)
    {
        var world = await Open(engine);
        var result = await world.Server.Run(
            "activity",
            "verify",
            "--organization",
            "01890000-0000-7000-8000-000000000000"
        );
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("There is no organization", result.Error, StringComparison.Ordinal);
    }

    private async Task Breaks(Engine engine, string sql, int position)
    {
        var world = await Chained(engine);
        var mine = $"organization_id = '{world.Owner.Organization}'";
        Assert.NotEqual(0, await world.Change(sql.Replace("{0}", mine, StringComparison.Ordinal)));

        var result = await Verify(world);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(
            $"{world.Owner.Organization}\tbroken\tat position {position}: ",
            result.Output,
            StringComparison.Ordinal
        );
    }

    /// <summary>An organization with six sealed entries.</summary>
    private async Task<World> Chained(Engine engine)
    {
        var world = await Open(engine);
        var id = await world.Owner.Invites("ann", Unmailed);
        await world.Owner.Reveals(id);
        (await world.Owner.Deletes($"invites/{id}/")).Is(204);
        await world.Owner.HandsOut("bob");
        Assert.Equal(6, (await world.Sealed(world.Owner)).Count);
        return world;
    }

    private static Task<ProcessResult> Verify(World world) =>
        world.Server.Run("activity", "verify", "--organization", world.Owner.Organization);
}
