using System.Text.Json;

namespace Guestlist.WireTests.Rules;

/// <summary>What opens a door, and what does not.</summary>
public sealed class SecretTests(Servers servers) : Everywhere(servers)
{
    [Theory, MemberData(nameof(Engines)), Covers("W5.2 W11.1 W15.5")]
    public async Task Nothing_that_a_member_can_list_opens_an_invite(Engine engine)
    {
        var world = await Open(engine);
        var max = await world.Member("max");
        await world.Owner.Reveals(await world.Owner.Invites("ann", "\"first_name\":\"Ann\",\"message\":\"Hello\""));
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var path in new List<string>
            {
                "invites/",
                "activity/",
                "members/",
                "/api/organizations/",
                "/api/users/@me/",
            }
        )
        {
            Collect((await max.Gets(path)).Is(200).Json, listed);
        }
        Assert.True(listed.Count > 20);
        foreach (var known in listed.Where(text => text.Length > 0 && !text.Contains('/', StringComparison.Ordinal)))
            await IsNoSecret(world, Uri.EscapeDataString(known));
    }

    [Theory, MemberData(nameof(Engines)), Covers("W11.6")]
    public async Task Nothing_that_resembles_a_secret_is_one(Engine engine)
    {
        var world = await Open(engine);
        var id = await world.Owner.Invites("ann");
        foreach (var secret in new List<string> { await world.Secret("ann"), await world.Owner.Reveals(id) })
        {
            foreach (var near in Near(secret))
                await IsNoSecret(world, near);
            (await world.Anyone.Gets($"/api/signup/{secret}/")).Is(200);
        }
    }

    [Theory, MemberData(nameof(Engines)), Covers("W3.6 W11.6")]
    public async Task A_secret_serves_its_own_purpose_alone(Engine engine)
    {
        var world = await Open(engine);
        var secret = await world.Owner.HandsOut("ann");
        var session = world.Owner.ByCookie.Headers[0].Value.Split('=')[1];
        foreach (var other in new List<string> { session, world.Owner.Key, world.Owner.Key["phx_".Length..] })
            await IsNoSecret(world, other);
        foreach (var other in new List<string> { secret, "phx_" + secret, session, "phx_" + session })
            (await world.Anyone.WithKey(other).Gets("invites/")).Is(WrongKeyIn("Authorization header"));
        var cookie = world.Owner.ByCookie.Headers[0].Value.Split('=')[0];
        foreach (
            var other in new List<string> { secret, world.Owner.Key, world.Owner.Key["phx_".Length..] }.Concat(
                Near(session)
            )
        )
        {
            (await world.Anyone.Gets("invites/", ("Cookie", $"{cookie}={other}"))).Is(NoCredentials);
        }
        foreach (var near in Near(world.Owner.Key))
            (await world.Anyone.WithKey(near).Gets("invites/")).Is(WrongKeyIn("Authorization header"));
    }

    private static IEnumerable<string> Near(string secret)
    {
        yield return secret[..^1];
        yield return secret[1..];
        yield return secret[..20];
        yield return secret + "0";
        yield return "0" + secret;
        yield return secret + secret;
        yield return secret.ToUpperInvariant();
        yield return secret.ToLowerInvariant();
        for (var at = 0; at < secret.Length; at += 7)
            yield return secret[..at] + (secret[at] == 'a' ? 'b' : 'a') + secret[(at + 1)..];
    }

    private static async Task IsNoSecret(World world, string text)
    {
        foreach (
            var reply in new List<Reply>
            {
                await world.Anyone.Gets($"/api/signup/{text}/"),
                await world.Anyone.Posts($"/api/signup/{text}/", World.NewPerson("ann")),
            }
        )
        {
            // A dot makes it another path, which no route has.
            if (text.Contains('.', StringComparison.Ordinal))
                reply.Is(404);
            else
                reply.Is(UnknownSecret);
        }
    }

    private static void Collect(JsonElement json, HashSet<string> texts)
    {
        if (json.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in json.EnumerateObject())
                Collect(property.Value, texts);
        }
        else if (json.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
                Collect(item, texts);
        }
        else
        {
            texts.Add(json.ToString());
        }
    }
}
