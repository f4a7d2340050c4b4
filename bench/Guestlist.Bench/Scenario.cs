using System.Text;

namespace Guestlist.Bench;

/// <summary>One kind of request, made anew each time, and the status that answers it.</summary>
internal sealed class Scenario(string name, int status, Func<byte[]> next)
{
    private static long _addresses;

    public string Name => name;

    public int Status => status;

    public byte[] NextRequest() => next();

    /// <summary>The first page of the list, as a query beside the limit asks for it.</summary>
    public static Scenario Page(string organization, string key, string query = "")
    {
        var request = HttpRequestBytes.Get(
            $"/api/organizations/{organization}/invites/?limit=100{(query.Length > 0 ? "&" : "")}{query}",
            key
        );
        return new Scenario($"list of 100 {query}".TrimEnd(), 200, () => request);
    }

    public static Scenario Create(string organization, string key) =>
        new("create", 201, () => HttpRequestBytes.Post($"/api/organizations/{organization}/invites/", key, Draft()));

    public static Scenario BulkOf20(string organization, string key) =>
        new(
            "bulk of 20",
            201,
            () => HttpRequestBytes.Post($"/api/organizations/{organization}/invites/bulk/", key, Drafts(20))
        );

    public static Scenario Constant(string key)
    {
        var request = HttpRequestBytes.Get("/constant", key);
        return new Scenario("constant", 200, () => request);
    }

    public static string Drafts(int count)
    {
        var json = new StringBuilder("[");
        for (var i = 0; i < count; i++)
            json.Append(i == 0 ? "" : ",").Append(Draft());
        return json.Append(']').ToString();
    }

    private static string Draft() =>
        $$"""{"target_email":"guest{{Interlocked.Increment(ref _addresses)}}@example.com","first_name":"Ann","level":1,"message":"See you there."}""";
}
