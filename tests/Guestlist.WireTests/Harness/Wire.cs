namespace Guestlist.WireTests.Harness;

/// <summary>The way to the server and back.</summary>
internal static class Wire
{
    // A path is part of what is tested: nothing may tidy it up on the way.
    private static readonly UriCreationOptions _asItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static async Task<Reply> Send(
        World world,
        string method,
        string path,
        Body? body,
        (string Name, string Value)[] headers
    )
    {
        Assert.True(Uri.TryCreate(world.Fill("http://server" + path), _asItIs, out var url), path);
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body.In(world).Bytes);
            if (body.Type is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", body.Type);
        }
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, world.Fill(value));
        using var response = await world.Server.Http.SendAsync(request);
        return new Reply(
            world,
            $"{method} {path} {Shown(body)}",
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response
                .Headers.Concat(response.Content.Headers)
                .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase)
        );
    }

    private static string Shown(Body? body) =>
        body is null ? "" : System.Text.Encoding.UTF8.GetString(body.Bytes.AsSpan(0, Math.Min(400, body.Bytes.Length)));
}
