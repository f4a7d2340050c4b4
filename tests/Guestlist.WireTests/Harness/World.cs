using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Guestlist.WireTests.Harness;

/// <summary>What one row plays in: a server, and an organization of its own with olga as its owner.</summary>
public sealed class World
{
    /// <summary>Every person's password.</summary>
    public const string Password = "correct horse battery";

    private static int _worlds;
    private readonly List<string> _castMails = [];
    private int _castEntries = 1;

    /// <summary>A server without anybody.</summary>
    public World(GuestlistServer server)
    {
        Server = server;
        Domain = $"w{Interlocked.Increment(ref _worlds).ToString(CultureInfo.InvariantCulture)}.example";
        Anyone = new Caller(this, "@current");
    }

    /// <summary>The server.</summary>
    public GuestlistServer Server { get; }

    /// <summary>The domain of everybody in this row; requests and expectations write it as "here".</summary>
    public string Domain { get; }

    /// <summary>Olga, who signed up and so owns the organization.</summary>
    public Person Owner { get; private set; } = null!;

    /// <summary>Somebody without credentials, asking about Olga's organization.</summary>
    public Caller Anyone { get; private set; }

    /// <summary>A fresh organization.</summary>
    public static async Task<World> Open(GuestlistServer server)
    {
        var world = new World(server);
        world.Owner = await world.SignsUp("olga");
        world.Anyone = new Caller(world, world.Owner.Organization);
        return world;
    }

    /// <summary>Somebody signs up with an organization of their own.</summary>
    public async Task<Person> SignsUp(string name)
    {
        var reply = await Anyone.Posts("/api/signup/", SignupJson(name));
        return await Person.SignedIn(this, name, reply.Is(201).Cookie!);
    }

    /// <summary>A body with which somebody signs up.</summary>
    public static string SignupJson(string name) =>
        $$"""{"first_name":"{{Shapes.Title(name)}}","email":"{{Shapes.At(name)}}","password":"{{Password}}","organization_name":"{{Shapes.Title(name)}} Ltd"}""";

    /// <summary>Olga goes on with another session.</summary>
    public void SignsInAgain(string cookie) => Owner = Owner.With(cookie);

    /// <summary>A member of Olga's organization, there before the row begins.</summary>
    public Task<Person> Member(string name) => Joins(name, 1);

    /// <summary>An admin, likewise.</summary>
    public Task<Person> Admin(string name) => Joins(name, 8);

    /// <summary>A person of some level, likewise.</summary>
    public async Task<Person> Joins(string name, int level)
    {
        var others = (await Owner.Gets("members/")).Json.GetProperty("results").EnumerateArray();
        _castMails.AddRange(others.Select(m => NameOf(m.GetProperty("user").GetProperty("email").GetString()!)));
        var secret = await Owner.HandsOut(name, $"\"level\":{level}");
        var person = await Accepts(secret, name);
        _castEntries = (await Entries()).Count;
        return person;
    }

    /// <summary>A new person accepts.</summary>
    public async Task<Person> Accepts(string secret, string name)
    {
        var reply = await Anyone.Posts($"/api/signup/{secret}/", NewPerson(name));
        return await Person.SignedIn(this, name, reply.Is(201).Cookie!);
    }

    /// <summary>A body with which a new person accepts.</summary>
    public static string NewPerson(string name) =>
        $$"""{"first_name":"{{Shapes.Title(name)}}","password":"{{Password}}"}""";

    /// <summary>Waits for somebody's last mail and gives its secret.</summary>
    public async Task<string> Secret(string name, int mails = 1) =>
        (await Server.Mail.WaitFor(Fill(Shapes.At(name)), mails))[^1].JoinSecret!;

    /// <summary>Waits until an invite has expired.</summary>
    public Task Expires(string id) =>
        Deadline.Until(
            async () => (await Owner.Gets($"invites/{id}/"))["status"] == "expired",
            what: "an invite expires"
        );

    /// <summary>What the service writes in its own time, so that no row can say where it stands among the others.</summary>
    private static readonly string[] _unasked =
    [
        "invite.mailed",
        "invite.mail_failed",
        "invite.mail_deferred",
        "invite.mail_suppressed",
        "invite.expired",
        "invite.viewed",
        "invite.scanned",
    ];

    /// <summary>The actions in the organization's activity, oldest first, without what the service writes in its own time.</summary>
    public async Task<IReadOnlyList<string>> Entries() =>
        (await Owner.ByCookie.Gets("activity/?limit=1000"))
            .Is(200)
            .Json.GetProperty("results")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("action").GetString()!)
            .Where(action => !_unasked.Contains(action))
            .Reverse()
            .ToArray();

    /// <summary>Waits until every entry of an organization's activity is sealed; gives them, oldest first.</summary>
    public Task<IReadOnlyList<JsonElement>> Sealed(Person member) =>
        Deadline.Until<IReadOnlyList<JsonElement>>(
            async () =>
            {
                var page = (await member.ByCookie.Gets("activity/?limit=1000")).Is(200).Json.GetProperty("results");
                var entries = page.EnumerateArray().Reverse().ToArray();
                return entries.All(entry => entry.GetProperty("hash").ValueKind == JsonValueKind.String)
                    ? entries
                    : null;
            },
            what: "the activity is sealed"
        );

    /// <summary>What entered the activity since the cast was there.</summary>
    public async Task<string> Written() => string.Join(' ', (await Entries()).Skip(_castEntries));

    /// <summary>The mails that concern this row, by receiver, without those of assembling the cast.</summary>
    public async Task<IReadOnlyList<string>> Mailed()
    {
        var names = (await Server.Mail.All()).Where(IsOurs).Select(mail => NameOf(mail.To)).ToList();
        foreach (var name in _castMails)
            names.Remove(name);
        return names.Order(StringComparer.Ordinal).ToArray();
    }

    /// <summary>Waits for the mails of assembling the cast, before one of them goes: a notice about somebody who has left is not sent.</summary>
    public Task HearsOfTheCast() =>
        Deadline.Until(
            async () => (await Server.Mail.All()).Count(IsOurs) >= _castMails.Count,
            what: "the mails of the cast"
        );

    /// <summary>How many mails assembling the cast has sent or will send.</summary>
    public int CastMails => _castMails.Count;

    /// <summary>The mails that concern this row.</summary>
    public bool IsOurs(ReceivedMail mail) =>
        mail.Recipients.Concat(mail.Answerers).Any(box => box.EndsWith("@" + Domain, StringComparison.Ordinal));

    /// <summary>The local part of an address of this row, any other address whole.</summary>
    public string NameOf(string address) =>
        address.EndsWith("@" + Domain, StringComparison.Ordinal)
            ? address[..address.IndexOf('@', StringComparison.Ordinal)]
            : address;

    /// <summary>The last segment of a link.</summary>
    public static string SecretOf(string url) => url[(url.LastIndexOf('/') + 1)..];

    /// <summary>Puts the row's domain where a text says "here".</summary>
    public string Fill(string text) =>
        text.Replace("@here", "@" + Domain, StringComparison.Ordinal)
            .Replace("http://server", Server.Url.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    /// <summary>The same for bytes that may be no text at all.</summary>
    public byte[] Fill(byte[] bytes) => Encoding.Latin1.GetBytes(Fill(Encoding.Latin1.GetString(bytes)));

    /// <summary>Sends a request, its path exactly as given.</summary>
    public Task<Reply> Send(string method, string path, Body? body, (string Name, string Value)[] headers) =>
        Wire.Send(this, method, path, body, headers);
}
