using Guestlist.Delivery;
using Guestlist.Storage;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>Whose language a mail speaks.</summary>
public abstract class LocaleSpecification
{
    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<NudgeWorld> World() => await NudgeWorld.Open(await Fresh());

    [Theory]
    [InlineData("fr", "de", "fr")]
    [InlineData("fr", null, "fr")]
    [InlineData(null, "de", "de")]
    [InlineData(null, null, "en")]
    public async Task an_invitation_and_its_reminder_speak_the_invites_language_else_the_organizations(
        string? ofInvite,
        string? ofOrganization,
        string spoken
    )
    {
        await using var world = await World();
        var acme = await Organization(world, ofOrganization);
        var invite = await world.Outbox.Invite(acme, "ann@example.com", TimeSpan.FromHours(200));
        await world.Change(invite, new($"locale = {ofInvite}"));
        await world.Send();
        await world.Arrives(invite);
        world.Outbox.Clock.Advance(TimeSpan.FromHours(81));
        await world.Remind();
        await world.Send();

        Assert.Equal([spoken, spoken], Languages(world));
    }

    [Theory]
    [InlineData("ja", "ja")]
    [InlineData(null, "en")]
    public async Task members_are_written_to_in_the_organizations_language(string? ofOrganization, string spoken)
    {
        await using var world = await World();
        var acme = await Organization(world, ofOrganization);
        var olga = await world.Outbox.Member(acme, "olga");
        var invite = await world.Arrived(acme, "ann@example.com", by: olga);
        await world.Change(invite, new($"locale = 'fr', delivery_state = 'bounced'"));
        world.Outbox.Clock.Advance(TimeSpan.FromHours(1));
        await world.Digest();
        var ben = await world.Outbox.Member(acme, "ben");
        await world.Outbox.Queue(new MailToSend(MailKinds.MemberJoined, "joined.1", acme, ben));
        await world.Send();
        world.Outbox.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.Send();

        Assert.Equal([spoken, spoken], Languages(world).Skip(1));
    }

    private static async Task<Guid> Organization(NudgeWorld world, string? locale)
    {
        var acme = await world.Organization();
        await world.Outbox.Run(new Statement($"update organizations set locale = {locale} where id = {acme}"));
        return acme;
    }

    private static IEnumerable<string> Languages(NudgeWorld world) =>
        world.Outbox.Office.Taken.Select(mail => mail.Body!.Headers["Content-Language"]!);
}
