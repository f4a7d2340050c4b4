namespace Guestlist.WireTests.Harness;

/// <summary>Short ways to write a row.</summary>
public static class Rows
{
    /// <summary>The field that keeps an invite from being mailed, for rows that end it before its mail is out.</summary>
    public const string Unmailed = "\"send_email\":false";

    /// <summary>A row that plays freely.</summary>
    public static Scenario Row(
        string rule,
        string covers,
        Func<World, Task> plays,
        string mails = "",
        string writes = ""
    ) => new(rule, covers, plays, mails, writes);

    /// <summary>A row on a server started for it alone.</summary>
    public static Scenario RowAlone(
        string rule,
        string covers,
        Action<ServerSettings> settings,
        Func<World, Task> plays,
        string mails = "",
        string writes = ""
    ) => new(rule, covers, plays, mails, writes) { On = Setup.Alone(settings) };

    /// <summary>A row in which invites live for a second.</summary>
    public static Scenario RowOfShortLives(
        string rule,
        string covers,
        Func<World, Task> plays,
        string mails = "",
        string writes = ""
    ) => new(rule, covers, plays, mails, writes) { On = Setup.ShortLives, LeavesNoMail = true };

    /// <summary>A row in which the owner's POST of an invite is refused and nothing happens.</summary>
    public static Scenario Refused(string rule, string covers, string json, Answer answer) =>
        Refused(rule, covers, Body.Json(json), answer);

    /// <summary>The same for any body.</summary>
    public static Scenario Refused(string rule, string covers, Body? body, Answer answer) =>
        new(rule, covers, async w => (await w.Owner.Posts("invites/", body)).Is(answer));

    /// <summary>A row in which the owner's bulk is refused and nothing happens.</summary>
    public static Scenario BulkRefused(string rule, string covers, string json, Answer answer) =>
        new(rule, covers, async w => (await w.Owner.Posts("invites/bulk/", json)).Is(answer));

    /// <summary>A row in which ann is invited with these fields besides her address.</summary>
    public static Scenario Invited(string rule, string covers, string fields, string invite, string mails = "ann") =>
        new(
            rule,
            covers,
            async w =>
                (await w.Owner.Posts("invites/", $$"""{"target_email":"ann@here",{{fields}}}""")).Is(201, invite),
            mails,
            "invite.created"
        );
}
