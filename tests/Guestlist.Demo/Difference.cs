namespace Guestlist.Demo;

/// <summary>Something came out otherwise than promised.</summary>
internal sealed class Difference(string message) : Exception(message);
