using System.Text.Json;

namespace Guestlist.WireTests.Harness;

/// <summary>What the server answered.</summary>
public sealed record Reply(
    World World,
    string Request,
    int Status,
    string Body,
    IReadOnlyDictionary<string, string> Headers
)
{
    /// <summary>Demands an error, to the byte.</summary>
    public Reply Is(Answer answer) => Is(answer.Status, answer.Body);

    /// <summary>Demands a status and a body, to the byte save for placeholders.</summary>
    public Reply Is(int status, string body)
    {
        var expected = World.Fill(body);
        if (Status != status || !Template.Matches(expected, Body))
            Assert.Fail($"{Request}\nexpected {status} {expected}\nanswered {Status} {Body}");
        return this;
    }

    /// <summary>Demands a status alone.</summary>
    public Reply Is(int status)
    {
        if (Status != status)
            Assert.Fail($"{Request}\nexpected {status}\nanswered {Status} {Body}");
        return this;
    }

    /// <summary>Demands a header's value.</summary>
    public Reply Has(string header, string value)
    {
        Assert.True(Headers.ContainsKey(header), $"{Request}\nhas no {header}: {string.Join(", ", Headers.Keys)}");
        Assert.Equal(World.Fill(value), Headers[header]);
        return this;
    }

    /// <summary>Demands that a header is absent.</summary>
    public Reply HasNo(string header)
    {
        Assert.False(Headers.ContainsKey(header), $"{Request}\nhas {header}");
        return this;
    }

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>A text property of the body.</summary>
    public string this[string property] => Json.GetProperty(property).ToString();

    /// <summary>The addresses of a page, as names where they are of the row's domain.</summary>
    public string Listed =>
        string.Join(
            ' ',
            Json.GetProperty("results")
                .EnumerateArray()
                .Select(i => World.NameOf(i.GetProperty("target_email").GetString()!))
        );

    /// <summary>The session cookie it set, as it is sent back, or null.</summary>
    public string? Cookie =>
        Headers.GetValueOrDefault("Set-Cookie")?.Split(';')[0] is { } pair && !pair.EndsWith('=') ? pair : null;
}
