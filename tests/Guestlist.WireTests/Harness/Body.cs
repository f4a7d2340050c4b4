using System.Text;

namespace Guestlist.WireTests.Harness;

/// <summary>What a request carries.</summary>
/// <param name="Bytes">The body as sent.</param>
/// <param name="Type">Its Content-Type, or null to send none.</param>
public sealed record Body(byte[] Bytes, string? Type)
{
    /// <summary>JSON, written by hand.</summary>
    public static Body Json(string text) => Text(text, "application/json");

    /// <summary>Any text under any type.</summary>
    public static Body Text(string text, string? type) => new(Encoding.UTF8.GetBytes(text), type);

    /// <summary>A form, already encoded.</summary>
    public static Body Form(string encoded) => Text(encoded, "application/x-www-form-urlencoded");

    /// <summary>A multipart form of text fields.</summary>
    public static Body Multipart(params (string Name, string Value)[] fields)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
            text.Append($"--frontier\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        return Text(text.Append("--frontier--\r\n").ToString(), "multipart/form-data; boundary=frontier");
    }

    /// <summary>The same with the placeholder domain replaced by the row's.</summary>
    public Body In(World world) => Array.IndexOf(Bytes, (byte)'@') < 0 ? this : this with { Bytes = world.Fill(Bytes) };
}
