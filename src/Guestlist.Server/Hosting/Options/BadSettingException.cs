namespace Guestlist.Server.Hosting.Options;

/// <summary>A setting stops the start; the message is the one line the operator reads.</summary>
/// <param name="message">Names the setting and what to do.</param>
public sealed class BadSettingException(string message) : Exception(message);
