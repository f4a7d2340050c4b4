namespace Guestlist.Demo.Lifecycle;

/// <summary>How an invite must have ended, and what its history must tell.</summary>
/// <param name="Invite">Which.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Delivery">What became of its last mail.</param>
/// <param name="Link">The kind of link that ended it; null when none did.</param>
/// <param name="Sentences">Sentences of its history, oldest first; others may stand between them.</param>
internal sealed record Fate(Invited Invite, string Status, string Delivery, string? Link, params string[] Sentences);
