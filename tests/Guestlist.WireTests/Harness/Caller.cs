namespace Guestlist.WireTests.Harness;

/// <summary>Somebody who sends requests; paths without a leading slash are those of an organization.</summary>
public class Caller(World world, string organization, params (string Name, string Value)[] headers)
{
    /// <summary>The row this happens in.</summary>
    public World World { get; } = world;

    /// <summary>The organization that relative paths mean.</summary>
    public string Organization { get; } = organization;

    /// <summary>What every request carries.</summary>
    public virtual IReadOnlyList<(string Name, string Value)> Headers { get; } = headers;

    public Task<Reply> Gets(string path, params (string, string)[] more) => Asks("GET", path, null, more);

    public Task<Reply> Posts(string path, string json, params (string, string)[] more) =>
        Asks("POST", path, Body.Json(json), more);

    public Task<Reply> Posts(string path, Body? body = null, params (string, string)[] more) =>
        Asks("POST", path, body, more);

    public Task<Reply> Puts(string path, string json) => Asks("PUT", path, Body.Json(json));

    public Task<Reply> Patches(string path, string json) => Asks("PATCH", path, Body.Json(json));

    public Task<Reply> Deletes(string path, Body? body = null) => Asks("DELETE", path, body);

    /// <summary>Any request.</summary>
    public Task<Reply> Asks(string method, string path, Body? body = null, params (string, string)[] more) =>
        World.Send(method, Full(path), body, [.. Headers, .. more]);

    /// <summary>The same caller in another organization.</summary>
    public Caller In(string other) => new(World, other, [.. Headers]);

    /// <summary>The same organization with these headers and no others.</summary>
    public Caller With(params (string, string)[] others) => new(World, Organization, others);

    /// <summary>The same organization with another key.</summary>
    public Caller WithKey(string key) => With(("Authorization", $"Bearer {key}"));

    /// <summary>The whole path of a relative one.</summary>
    public string Full(string path) => path.StartsWith('/') ? path : $"/api/organizations/{Organization}/{path}";
}
