namespace Guestlist.Members;

/// <summary>Why a member may not be changed or removed by the one who asks.</summary>
public abstract record MemberRefusal(string Sentence) : Refusal(RefusalKind.Forbidden, "permission_denied", Sentence);

/// <summary>Members change nobody.</summary>
public sealed record OnlyAdminsEdit() : MemberRefusal("You can only edit others if you are an admin.");

/// <summary>Nobody raises or lowers themselves.</summary>
public sealed record OwnLevel() : MemberRefusal("You can't change your own access level.");

/// <summary>Only owners appoint owners.</summary>
public sealed record OnlyOwnersAppoint()
    : MemberRefusal("You can only make another member owner if you're this organization's owner.");

/// <summary>Nobody hands out more than they hold.</summary>
public sealed record LevelAboveEditor()
    : MemberRefusal("You can only change access level of others to lower or equal to your current one.");

/// <summary>Nobody touches those above them.</summary>
public sealed record HigherMember() : MemberRefusal("You can only edit others with level lower or equal to you.");

/// <summary>An organization always keeps an owner.</summary>
public sealed record LastOwnerLeaves()
    : Refusal(RefusalKind.Invalid, "invalid_input", "Cannot leave the organization as its owner!");
