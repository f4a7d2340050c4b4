using System.Text;

namespace Guestlist.WireTests.Rules;

/// <summary>Makes requests that nobody sane sends, the same ones for the same seed.</summary>
public sealed class Malformed(int seed, World world, string[] ids)
{
    // CA5394: chance here makes variety, not secrets.
#pragma warning disable CA5394
    private readonly Random _chance = new(seed);

    /// <summary>The next request as bytes for the wire.</summary>
    public byte[] Next()
    {
        var (method, path) = Target();
        var (body, type) = Content();
        var text = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: {Pick(Hosts)}\r\nConnection: close\r\n");
        if (type is not null)
            text.Append($"Content-Type: {type}\r\n");
        foreach (var header in Some(Headers()))
            text.Append(header).Append("\r\n");
        if (body.Length > 0 || Once(2))
            text.Append($"Content-Length: {body.Length}\r\n");
        return [.. Encoding.Latin1.GetBytes(text.Append("\r\n").ToString()), .. body];
    }

    private (string Method, string Path) Target()
    {
        var route = Pick([.. Access.Routes]).Split(' ');
        var path = route[1]
            .Replace("{org}", Once(6) ? Id() : world.Owner.Organization, StringComparison.Ordinal)
            .Replace("{id}", Id(), StringComparison.Ordinal)
            .Replace("{user_uuid}", Id(), StringComparison.Ordinal)
            .Replace("{key_id}", Id(), StringComparison.Ordinal)
            .Replace("{secret}", Id(), StringComparison.Ordinal)
            .Replace("{token}", Id(), StringComparison.Ordinal);
        // Ending the organization or the session would leave the rest of the requests at a closed door.
        var method = Once(8) ? Pick(Hostile.Methods) : route[0];
        if (method == "DELETE" && !path.Contains("/invites/", StringComparison.Ordinal))
            method = "GET";
        return (method, path + Pick(Hostile.Suffixes) + (Once(3) ? "?" + Pick(Hostile.Queries) : ""));
    }

    private string Id() => Once(2) ? Pick(ids) : Pick(Hostile.Segments);

    private (byte[] Body, string? Type) Content()
    {
        var type = Once(5) ? Pick(Hostile.ContentTypes) : "application/json";
        var body = Encoding.UTF8.GetBytes(Once(10) ? Pick(Hostile.Bodies) : Json());
        for (var damage = Once(4) ? _chance.Next(1, 4) : 0; damage > 0 && body.Length > 0; damage--)
            body[_chance.Next(body.Length)] = (byte)_chance.Next(256);
        return (Once(12) ? body[..(body.Length / 2)] : body, type);
    }

    private string Json() =>
        Once(4) ? $"[{string.Join(',', Enumerable.Range(0, _chance.Next(24)).Select(_ => Fields()))}]" : Fields();

    private string Fields() =>
        $"{{{string.Join(',', Enumerable.Range(0, _chance.Next(6)).Select(_ => $"\"{Pick(Hostile.Names)}\":{Value()}"))}}}";

    private string Value() =>
        Once(8) ? Fields()
        : Once(8) ? $"[{Value()},{Value()}]"
        : Pick(Hostile.Values);

    private string[] Headers() =>
        [
            Once(3) ? $"Authorization: Bearer {world.Owner.Key}" : $"Cookie: {world.Owner.ByCookie.Headers[0].Value}",
            .. Hostile.Headers,
        ];

    private string[] Hosts => [world.Server.Url.Authority, "evil.example", "[::1]:80", "a_b"];

    private IEnumerable<string> Some(string[] all) => all.Where((_, at) => at == 0 ? !Once(6) : Once(12));

    private T Pick<T>(IReadOnlyList<T> all) => all[_chance.Next(all.Count)];

    private bool Once(int times) => _chance.Next(times) == 0;
#pragma warning restore CA5394
}
