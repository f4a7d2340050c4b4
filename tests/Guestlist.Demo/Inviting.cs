using System.Text.Json;
using Guestlist.TestKit;

namespace Guestlist.Demo;

/// <summary>Olive signs up and invites.</summary>
internal static class Inviting
{
    public const string Organization = "Orchard Club";

    private static readonly string[] _scopes = ["organization_member:write"];

    /// <returns>Her script, with a key.</returns>
    public static async Task<Script> SignUp(Stage stage)
    {
        stage.Transcript.Act("Olive signs up and makes a key");
        var (_, cookie) = await new Script(stage).Send(
            HttpMethod.Post,
            "/api/signup/",
            new
            {
                first_name = "Olive",
                email = "olive@example.com",
                password = "a long enough password",
                organization_name = Organization,
            },
            201
        );
        var key = await new Script(stage, cookie).Call(
            HttpMethod.Post,
            "/api/personal_api_keys/",
            new { label = "demo", scopes = _scopes },
            201
        );
        stage.Transcript.Saw($"key {key.GetProperty("mask_value")}, shown once in full");
        return new Script(stage, key: key.GetProperty("value").GetString());
    }

    /// <returns>The three invites, by address.</returns>
    public static async Task<IReadOnlyDictionary<string, Invited>> Three(Stage stage, Script olive)
    {
        stage.Transcript.Act("One call invites three people");
        string[] addresses = ["ann@example.com", "ben@example.com", "cleo@example.com"];
        var answer = await olive.Call(
            HttpMethod.Post,
            $"{Script.Invites}bulk/",
            addresses.Select(address => new { target_email = address, message = "Come and see us." }),
            201
        );
        stage.Transcript.Expect(answer.GetArrayLength() == 3, "three invites, in the order asked");
        var invites = new Dictionary<string, Invited>(StringComparer.Ordinal);
        foreach (var (invite, address) in answer.EnumerateArray().Zip(addresses))
            invites[address] = await MailOf(stage, invite, address);
        return invites;
    }

    /// <summary>Reads the mail about an invite as its receiver does.</summary>
    public static async Task<Invited> MailOf(
        Stage stage,
        JsonElement invite,
        string address,
        int count = 1,
        string inviter = "olive@example.com"
    )
    {
        var id = invite.GetProperty("id").GetString()!;
        var mail = (await stage.Server.Mail.WaitFor(address, count))[^1];
        stage.Transcript.Saw($"mail to {mail.To}: “{mail.Subject}”");
        stage.Transcript.Expect(
            invite.GetProperty("target_email").GetString() == address
                && mail.Subject.Contains(Organization, StringComparison.Ordinal)
                && mail.Message.ReplyTo.ToString().Contains(inviter, StringComparison.Ordinal),
            "it is for that address, names the organization, and answers go to the inviter"
        );
        var link = mail.JoinLink ?? throw new Difference("there is no link in the mail");
        stage.Transcript.Expect(!link.Contains(id, StringComparison.Ordinal), "its link is no id");
        return new Invited(id, address, link);
    }
}

/// <summary>An invite, and the link that came by mail.</summary>
internal sealed record Invited(string Id, string Address, string Link);
