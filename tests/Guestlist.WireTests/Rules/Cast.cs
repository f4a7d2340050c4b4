namespace Guestlist.WireTests.Rules;

/// <summary>One caller of every kind that the access table tells apart.</summary>
internal sealed record Cast(
    Caller Nobody,
    Caller Wrong,
    Func<string, Caller> WithoutScope,
    Caller Elsewhere,
    Caller ForTeams,
    Caller Member,
    Caller Admin,
    Person Owner,
    Caller Alien
)
{
    public static async Task<Cast> Of(World world)
    {
        var stan = await world.SignsUp("stan");
        var second = (await world.Owner.Posts("/api/organizations/", """{"name":"Second"}""")).Is(201)["id"];
        var members = world.Anyone.WithKey(await world.Owner.KeyFor("organization_member:write", "user:write"));
        var organizations = world.Anyone.WithKey(
            await world.Owner.KeyFor("organization:write", "organization_member:read", "project:write")
        );
        var readers = world.Anyone.WithKey(await world.Owner.KeyFor("organization:read", "user:read"));
        return new Cast(
            world.Anyone,
            world.Anyone.WithKey("phx_wrong"),
            scope =>
                scope.StartsWith("organization:", StringComparison.Ordinal) ? members
                : scope is "organization_member:read" ? readers
                : organizations,
            world.Anyone.WithKey(
                await world.Owner.KeyWith($"\"scopes\":[\"*\"],\"scoped_organizations\":[\"{second}\"]")
            ),
            world.Anyone.WithKey(await world.Owner.KeyWith("\"scopes\":[\"*\"],\"scoped_teams\":[1]")),
            await world.Member("max"),
            await world.Admin("ada"),
            world.Owner,
            stan
        );
    }

    /// <summary>Who gets which status.</summary>
    public IEnumerable<(Caller Caller, int Status)> Expected(Access access) =>
        [
            (Nobody, 401),
            (Wrong, 401),
            (WithoutScope(access.Scope), 403),
            (ForTeams, 403),
            (Elsewhere, access.IsInside ? 403 : 0),
            (Member, access.Member),
            (Admin, access.Admin),
            (Owner, access.Owner),
            (Owner.ByCookie, access.Owner),
            (Alien, access.Alien),
        ];
}
