using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.ApiKeys;
using Guestlist.Invites;
using Guestlist.Members;
using Guestlist.Organizations;
using Guestlist.Storage;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What a request costs does not grow with the number of organizations, people or invites of others.</summary>
public sealed class RequestPlanRules
{
    private static readonly Window _page = new(100, 0);

    // Names that the statements give to their own small parts.
    private static readonly string[] _parts = ["CONSTANT ROW", "counted", "page", "part", "named", "v"];

    [Fact]
    public async Task no_request_reads_a_table_from_end_to_end()
    {
        var explained = new ExplainedSqlite(await FreshDatabase.OnSqlite());
        await using var world = new AccountsWorld(explained);
        var olga = await world.SignsUp("olga");
        var key = AccountsWorld.Got(await olga.Key());
        var find = new FindCaller(world.Database, world.Clock);

        explained.Forget();
        Assert.NotNull(await find.BySession(olga.Session.Value, organization: null));
        Assert.NotNull(await find.ByKey(key.Value.Value, organization: null));
        var caller = (await olga.Asks())!;
        var acme = caller.Place!;
        Assert.NotNull(await olga.AsksBy(key, acme.OrganizationId));
        var invite = AccountsWorld.Got(await world.Invite(caller, "ann@example.com"))[0];
        Assert.Single((await new ListInvites(world.Database).Handle(acme.OrganizationId, _page)).Items);
        AccountsWorld.Got(await new GetInvite(world.Database).Handle(acme.OrganizationId, invite.Id));
        AccountsWorld.Got(await new RevokeInvite(world.Database, world.Clock).Handle(caller, acme, invite.Id));
        await new ListMembers(world.Database).Handle(acme.OrganizationId, emailKey: null, _page);
        await new ListActivity(world.Database).Handle(acme.OrganizationId, new ActivityFilter(), _page);
        await new ListOrganizations(world.Database).Handle(caller.User, [], _page);
        await new ListApiKeys(world.Database).Handle(caller.User.Id);

        Assert.Empty(
            explained.Scans.Where(scan => !scan.EndsWith("VALUES CLAUSE", StringComparison.Ordinal)).Except(_parts)
        );
    }
}
