namespace Guestlist.Server.Mail.Languages;

/// <summary>The sentences of notices about one invite, to those who look after it. A command follows them.</summary>
public abstract class NoticeWords
{
    /// <summary>The scope of a key that may do what notices ask for.</summary>
    protected const string Scope = "organization_member:write";

    /// <summary>Heading: the invitee of an expired invite asks for a new link.</summary>
    public abstract string AsksForLink(string invitee);

    /// <summary>What happened.</summary>
    public abstract string LinkBody(string invitee, string organization, string expired);

    /// <summary>What an admin can do with the command.</summary>
    public abstract string LinkNext { get; }

    /// <summary>What follows from doing nothing.</summary>
    public abstract string LinkOtherwise { get; }

    /// <summary>Heading: somebody else asks to be the one invited.</summary>
    public abstract string AsksForInvitation(string asker, string invitee);

    /// <summary>What happened.</summary>
    public abstract string InvitationBody(string asker, string invitee, string organization);

    /// <summary>What the reader can do with the command.</summary>
    public abstract string InvitationNext(string asker);

    /// <summary>What follows from doing nothing.</summary>
    public abstract string InvitationOtherwise { get; }

    /// <summary>What stands for <c>$KEY</c>; right before the command.</summary>
    public abstract string KeyNeeded { get; }

    /// <summary>Why one gets it.</summary>
    public abstract string Why(string organization);
}
