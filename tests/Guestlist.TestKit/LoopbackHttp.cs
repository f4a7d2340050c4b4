namespace Guestlist.TestKit;

/// <summary>HTTP to a server on this machine.</summary>
public static class LoopbackHttp
{
    /// <summary>A client that follows no redirect, keeps no cookie and asks no proxy.</summary>
    public static HttpClient Client(Uri url)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        };
        return new HttpClient(handler) { BaseAddress = url, Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>Whether a GET of the path is answered with 200.</summary>
    public static async Task<bool> Answers(HttpClient http, string path)
    {
        ArgumentNullException.ThrowIfNull(http);
        try
        {
            using var answer = await http.GetAsync(path);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
