using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Guestlist.TestKit;

namespace Guestlist.Demo.Lifecycle;

/// <summary>The service that carries the mails: it tells what became of them, signed as Standard Webhooks say.</summary>
internal sealed class MailService
{
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>What the program must know to believe it.</summary>
    public void Introduce(ServerSettings settings) =>
        settings.Set("Guestlist__Mail__EventsSecret", "whsec_" + Convert.ToBase64String(_secret));

    /// <summary>Tells of one mail.</summary>
    /// <param name="club">Whose clock it goes by, as the program does.</param>
    /// <param name="type">What became of the mail.</param>
    /// <param name="messageId">Which mail.</param>
    /// <param name="detail">The words of the server that would not have it.</param>
    public async Task Tells(Club club, string type, string messageId, string detail)
    {
        var body = JsonSerializer.Serialize(
            new
            {
                type,
                message_id = messageId,
                detail,
            }
        );
        var time = club.Clock.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/delivery_events/");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("webhook-id", "msg_1");
        request.Headers.Add("webhook-timestamp", time);
        request.Headers.Add("webhook-signature", "v1," + Sign($"msg_1.{time}.{body}"));
        using var answer = await club.Stage.Server.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        club.Transcript.Saw($"POST /api/delivery_events/ {{\"type\":\"{type}\",…}} → {(int)answer.StatusCode}");
        club.Transcript.Expect(
            text.Contains("\"applied\"", StringComparison.Ordinal),
            $"the news is believed, because it is signed: {text}"
        );
    }

    private string Sign(string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text)));
}
