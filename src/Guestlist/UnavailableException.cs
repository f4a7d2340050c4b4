namespace Guestlist;

/// <summary>What was asked cannot be done now and may be in a moment: an ordinary case, answered with 503 and Retry-After.</summary>
public abstract class UnavailableException(string message, Exception? inner = null) : Exception(message, inner);
