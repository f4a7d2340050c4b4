namespace Guestlist.Server.Mail.Languages;

/// <summary>The sentences of notices about one invite, to those who look after it.</summary>
public abstract class NoticeWords
{
    /// <summary>Heading: the invitee of an expired invite asks for a new link.</summary>
    public abstract string AsksForLink(string invitee);

    /// <summary>What happened.</summary>
    public abstract string LinkBody(string invitee, string organization, string expired);

    /// <summary>What can be done, and what follows from doing nothing.</summary>
    public abstract string LinkNext(string invite);

    /// <summary>Heading: somebody else asks to be the one invited.</summary>
    public abstract string AsksForInvitation(string asker, string invitee);

    /// <summary>What happened.</summary>
    public abstract string InvitationBody(string asker, string invitee, string organization);

    /// <summary>What can be done, and what follows from doing nothing.</summary>
    public abstract string InvitationNext(string asker, string invite);

    /// <summary>Why one gets it.</summary>
    public abstract string Why(string organization);
}
