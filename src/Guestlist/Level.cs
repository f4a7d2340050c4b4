namespace Guestlist;

/// <summary>What a member may do; the numbers are those of the wire and leave room between them.</summary>
public enum Level
{
    /// <summary>Sees the organization and, where it allows that, invites.</summary>
    Member = 1,

    /// <summary>Manages invites, members and settings.</summary>
    Admin = 8,

    /// <summary>Everything, including the end of the organization.</summary>
    Owner = 15,
}
