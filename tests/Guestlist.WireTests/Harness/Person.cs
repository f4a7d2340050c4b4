namespace Guestlist.WireTests.Harness;

/// <summary>Somebody with an account; asks with a key that may do everything, unless told otherwise.</summary>
public sealed class Person : Caller
{
    private Person(World world, string name, string organization, string uuid, string cookie, string key)
        : base(world, organization, ("Authorization", $"Bearer {key}"))
    {
        Name = name;
        Uuid = uuid;
        Key = key;
        ByCookie = new Caller(world, organization, ("Cookie", cookie));
    }

    /// <summary>The local part of the address, and the first name in lower case.</summary>
    public string Name { get; }

    /// <summary>The id others name the person by.</summary>
    public string Uuid { get; }

    /// <summary>A key with the scope *.</summary>
    public string Key { get; }

    /// <summary>The same person, signed in.</summary>
    public Caller ByCookie { get; }

    /// <summary>Takes up a session that a sign-up, a sign-in or an acceptance has started.</summary>
    public static async Task<Person> SignedIn(World world, string name, string cookie)
    {
        var caller = new Caller(world, "@current", ("Cookie", cookie));
        var me = (await caller.Gets("/api/users/@me/")).Is(200).Json;
        var key = (await caller.Posts("/api/personal_api_keys/", """{"label":"all","scopes":["*"]}""")).Is(201);
        var organization = me.GetProperty("organization");
        return new Person(
            world,
            name,
            organization.ValueKind == System.Text.Json.JsonValueKind.Null
                ? "@current"
                : organization.GetProperty("id").GetString()!,
            me.GetProperty("uuid").GetString()!,
            cookie,
            key["value"]
        );
    }

    /// <summary>The same person with another session.</summary>
    public Person With(string cookie) => new(World, Name, Organization, Uuid, cookie, Key);

    /// <summary>Invites by name or address; gives the invite's id.</summary>
    public async Task<string> Invites(string whom, string fields = "") =>
        (
            await Posts(
                "invites/",
                $$"""{"target_email":"{{Shapes.At(whom)}}"{{(fields.Length > 0 ? "," + fields : "")}}}"""
            )
        ).Is(201)["id"];

    /// <summary>Invites without a mail and reveals the link; gives its secret.</summary>
    public async Task<string> HandsOut(string whom, string fields = "")
    {
        var id = await Invites(whom, "\"send_email\":false" + (fields.Length > 0 ? "," + fields : ""));
        return await Reveals(id);
    }

    /// <summary>Reveals an invite's link; gives its secret.</summary>
    public async Task<string> Reveals(string id) => World.SecretOf((await Posts($"invites/{id}/link/")).Is(201)["url"]);

    /// <summary>Makes a key with these scopes.</summary>
    public Task<string> KeyFor(params string[] scopes) =>
        KeyWith($"\"scopes\":[{string.Join(',', scopes.Select(Answers.Quoted))}]");

    /// <summary>Makes a key with these fields.</summary>
    public async Task<string> KeyWith(string fields) =>
        (await ByCookie.Posts("/api/personal_api_keys/", $$"""{"label":"some",{{fields}}}""")).Is(201)["value"];
}
