using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Guestlist.WireTests.Harness;

/// <summary>Events as mail services send them: signed, or to an address that holds a token.</summary>
public static class Webhook
{
    /// <summary>The first of the server's two secrets.</summary>
    public static byte[] Secret { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The second.</summary>
    public static byte[] NextSecret { get; } = RandomNumberGenerator.GetBytes(24);

    /// <summary>What stands in the addresses of senders that do not sign.</summary>
    public static string Token { get; } = RandomNumberGenerator.GetHexString(40);

    /// <summary>The key with which SendGrid signs here.</summary>
    public static ECDsa SendGrid { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The answer to a signature that is none.</summary>
    public static Answer Unsigned { get; } = Unproven("The signature of this request is wrong.");

    /// <summary>The answer to who has not shown that they may.</summary>
    public static Answer Unproven(string detail) =>
        Answers.Error(401, "authentication_error", "authentication_failed", detail);

    /// <summary>A server that takes events of every kind.</summary>
    public static Setup Intake { get; } =
        new(
            "events",
            settings =>
            {
                settings.Set("Guestlist__Mail__EventsSecret", $"{Written(Secret)} {Written(NextSecret)}");
                settings.Set("Guestlist__Mail__EventsToken", Token);
                settings.Set(
                    "Guestlist__Mail__SendGridKey",
                    Convert.ToBase64String(SendGrid.ExportSubjectPublicKeyInfo())
                );
            }
        );

    /// <summary>Posts events, signed just now.</summary>
    public static Task<Reply> Sends(this World world, string json, string id = "", int secondsAgo = 0) =>
        world.SendsWith(
            json,
            Signed(world.Fill(json), id.Length > 0 ? id : RandomName.With("msg_"), Secret, secondsAgo)
        );

    /// <summary>Posts events with these headers.</summary>
    public static Task<Reply> SendsWith(this World world, string json, params (string, string)[] headers) =>
        world.Anyone.Posts("/api/delivery_events/", json, headers);

    /// <summary>The headers of a signed body.</summary>
    public static (string, string)[] Signed(string body, string id, byte[] secret, int secondsAgo = 0)
    {
        var time = Time(secondsAgo);
        return [("webhook-id", id), ("webhook-timestamp", time), ("webhook-signature", Sign(body, id, time, secret))];
    }

    /// <summary>One signature.</summary>
    public static string Sign(string body, string id, string time, byte[] secret) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{id}.{time}.{body}")));

    /// <summary>Posts events as SendGrid signs them.</summary>
    public static Task<Reply> SendsAsSendGrid(this World world, string json, ECDsa? key = null, int secondsAgo = 0)
    {
        var time = Time(secondsAgo);
        var signature = (key ?? SendGrid).SignData(
            Encoding.UTF8.GetBytes(time + world.Fill(json)),
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return world.Anyone.Posts(
            "/api/delivery_events/sendgrid/",
            json,
            ("X-Twilio-Email-Event-Webhook-Signature", Convert.ToBase64String(signature)),
            ("X-Twilio-Email-Event-Webhook-Timestamp", time)
        );
    }

    /// <summary>An event about a mail; more fields are JSON text.</summary>
    public static string Event(string type, string messageId, string more = "") =>
        $$"""{"type":"{{type}}","message_id":"<{{messageId}}>"{{(more.Length > 0 ? "," + more : "")}}}""";

    /// <summary>What an answer says of its events.</summary>
    public static Answer Results(params string[] results) =>
        new(200, $$"""{"results":[{{string.Join(',', results.Select(Result))}}]}""");

    /// <summary>Invites and waits until the mail is out and settled; gives the invite's id and the mail's Message-ID.</summary>
    public static async Task<(string Invite, string MessageId)> Mails(this Person person, string name)
    {
        var world = person.World;
        var invite = await person.Invites(name);
        var left = $"invite.{invite.Replace("-", "", StringComparison.Ordinal)}.";
        var mail = await Deadline.Until(async () =>
            (await world.Server.Mail.For(world.Fill(Shapes.At(name)))).FirstOrDefault(mail =>
                mail.MessageId.StartsWith(left, StringComparison.Ordinal)
            )
        );
        await Deadline.Until(async () =>
            (await person.ByCookie.Gets($"activity/?subject={invite}&action=invite.mailed")).Is(200)["count"] == "1"
        );
        return (invite, mail.MessageId);
    }

    /// <summary>Where the delivery of an invite stands: its state and its detail.</summary>
    public static async Task<string> Delivery(this Person person, string invite)
    {
        var delivery = (await person.Gets($"invites/{invite}/")).Is(200).Json.GetProperty("delivery");
        return $"{delivery.GetProperty("state")} {delivery.GetProperty("detail")}".Trim();
    }

    private static string Time(int secondsAgo) =>
        (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - secondsAgo).ToString(CultureInfo.InvariantCulture);

    private static string Written(byte[] secret) => "whsec_" + Convert.ToBase64String(secret);

    private static string Result(string word) =>
        word is "applied" or "duplicate"
            ? $$"""{"result":"{{word}}","reason":null}"""
            : $$"""{"result":"ignored","reason":"{{word}}"}""";
}
