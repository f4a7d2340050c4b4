namespace Guestlist.Server.Pages.Join;

/// <summary>Levels in a person's words.</summary>
internal static class LevelWords
{
    public static string Name(Level level) =>
        level switch
        {
            Level.Owner => "Owner",
            Level.Admin => "Admin",
            _ => "Member",
        };

    public static string Meaning(Level level) =>
        level switch
        {
            Level.Owner => "is in charge of everything, people and settings included",
            Level.Admin => "looks after members, invitations and settings",
            _ => "takes part, without managing people or settings",
        };
}
