using System.Text.Json;
using Guestlist.TestKit;

namespace Guestlist.Demo.Lifecycle;

/// <summary>Olive's club: who is invited to it, what time it is there, and how each invite must have ended.</summary>
internal sealed class Club(Stage stage, MovableClock clock, Script olive)
{
    private readonly List<Fate> _fates = [];

    public Stage Stage => stage;

    public Transcript Transcript => stage.Transcript;

    public Script Olive => olive;

    public MovableClock Clock => clock;

    public Names Names { get; } = new(olive);

    public IReadOnlyList<Fate> Fates => _fates;

    /// <summary>Olive invites somebody, who gets a mail.</summary>
    /// <param name="address">Whom.</param>
    /// <param name="lifetime">For how many seconds; null for as long as usual.</param>
    /// <param name="mails">How many mails they have then had.</param>
    public async Task<Invited> Invite(string address, int? lifetime = null, int mails = 1)
    {
        var draft = new { target_email = address, lifetime };
        return await Mailed(await olive.Call(HttpMethod.Post, Script.Invites, draft, 201), address, mails);
    }

    /// <summary>Reads the latest mail about an invite, once the invite says that it is out.</summary>
    public async Task<Invited> Mailed(
        JsonElement invite,
        string address,
        int mails = 1,
        string inviter = "olive@example.com"
    )
    {
        var invited = await Inviting.MailOf(stage, invite, address, mails, inviter);
        await Delivery(invited, "sent");
        return invited;
    }

    /// <summary>Waits until an invite says of its mail what it must.</summary>
    public Task Delivery(Invited invited, string state) =>
        olive.Until(
            PathOf(invited),
            invite => invite.GetProperty("delivery").GetProperty("state").GetString() == state,
            $"the mail to {invited.Address} is {state}"
        );

    /// <summary>Olive gets a mail that wants something of her.</summary>
    public async Task Notice(string subject)
    {
        var mail = await Deadline.Until(
            async () =>
                (await stage.Server.Mail.For("olive@example.com")).FirstOrDefault(mail =>
                    mail.Subject.Contains(subject, StringComparison.Ordinal)
                ),
            what: $"a mail to Olive: {subject}"
        );
        Transcript.Saw($"mail to {mail.To}: “{mail.Subject}”");
    }

    /// <summary>Time goes by for the program.</summary>
    public void Pass(TimeSpan time, string words)
    {
        clock.Pass(time);
        Transcript.Saw($"the clock: {words}");
    }

    /// <summary>Remembers how an invite must have ended.</summary>
    public void Ends(Fate fate) => _fates.Add(fate);

    /// <summary>Where an invite is found.</summary>
    public static string PathOf(Invited invited, string below = "") => $"{Script.Invites}{invited.Id}/{below}";
}
