namespace Guestlist.Retries;

/// <summary>A request that its client may send again under one key. Only hashes of it are stored.</summary>
/// <param name="KeyHash">Of the key and of all that bounds its meaning: who asks, and where.</param>
/// <param name="RequestHash">Of the method, the path and the body's bytes.</param>
/// <param name="OrganizationId">The organization it is about, with which it is forgotten; null when it has none.</param>
/// <param name="UserUuid">Who asks, with whom it is forgotten; null when nobody has signed in.</param>
public sealed record RepeatableRequest(string KeyHash, string RequestHash, Guid? OrganizationId, Guid? UserUuid);

/// <summary>What the first request was told.</summary>
/// <param name="Status">The HTTP status, always a success: refusals are not remembered.</param>
/// <param name="Body">
/// The text of the answer, free of secrets. Null when it says no more than who <paramref name="UserUuid"/> is.
/// </param>
/// <param name="UserUuid">The user it tells of, or who asked.</param>
public sealed record KeptAnswer(int Status, string? Body, Guid? UserUuid = null);
