using System.Text.Json;

namespace Guestlist.Demo.Lifecycle;

/// <summary>Who is behind the ids of users, members and those who were.</summary>
internal sealed class Names(Script olive)
{
    private const string Members = "/api/organizations/@current/members/";

    private readonly Dictionary<string, string> _byId = new(StringComparer.Ordinal);

    /// <summary>Learns who is a member now.</summary>
    public async Task Learn()
    {
        var members = await olive.Call(HttpMethod.Get, Members, null, 200);
        foreach (var member in members.GetProperty("results").EnumerateArray())
        {
            var user = member.GetProperty("user");
            _byId[user.GetProperty("uuid").GetString()!] = user.GetProperty("first_name").GetString()!;
        }
    }

    /// <summary>The name to an id; a dash for null.</summary>
    public string Of(JsonElement id) =>
        id.GetString() is not { } known ? "–" : _byId.GetValueOrDefault(known, "somebody unknown");

    /// <summary>Where a member of that name is found.</summary>
    public string PathOf(string name) => $"{Members}{_byId.Single(known => known.Value == name).Key}/";
}
