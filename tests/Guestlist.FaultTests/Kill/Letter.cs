namespace Guestlist.FaultTests.Kill;

/// <summary>A mail that was written.</summary>
/// <param name="Round">The round in which it was found; a kill lies between two rounds.</param>
/// <param name="WrittenAt">When its file appeared.</param>
/// <param name="MessageId">The left part of the Message-ID.</param>
/// <param name="To">The recipient.</param>
/// <param name="Secret">The secret of the link in it, if it has one.</param>
internal sealed record Letter(int Round, DateTimeOffset WrittenAt, string MessageId, string To, string? Secret);
