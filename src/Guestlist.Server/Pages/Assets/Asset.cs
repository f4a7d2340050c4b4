using System.Security.Cryptography;

namespace Guestlist.Server.Pages.Assets;

/// <summary>
/// A file that ships inside the program. Its address carries a hash of its content, so browsers may keep it for ever
/// and still get the next version at once.
/// </summary>
public sealed class Asset
{
    private const int HashDigits = 16;

    /// <summary>Its parts are sent as one file, in this order.</summary>
    private Asset(string name, string extension, string contentType, params IEnumerable<string> parts)
    {
        byte[] content = [.. parts.SelectMany(part => Read($"assets/{part}.{extension}"))];
        Content = content;
        ContentType = contentType;
        FileName = $"{name}.{Convert.ToHexStringLower(SHA256.HashData(content))[..HashDigits]}.{extension}";
    }

    /// <summary>How every page looks.</summary>
    public static Asset Stylesheet { get; } =
        new(
            "guestlist",
            "css",
            "text/css; charset=utf-8",
            "colours",
            "type",
            "frame",
            "content",
            "forms",
            "actions",
            "screens"
        );

    /// <summary>The mark in the corner and on the browser's tab.</summary>
    public static Asset Mark { get; } = new("mark", "svg", "image/svg+xml", "mark");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Asset> All { get; } = [Stylesheet, Mark];

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Their type.</summary>
    public string ContentType { get; }

    /// <summary>The name with the hash in it.</summary>
    public string FileName { get; }

    /// <summary>Where browsers find it.</summary>
    public string Path => $"/assets/{FileName}";

    private static byte[] Read(string resourceName)
    {
        using var resource =
            typeof(Asset).Assembly.GetManifestResourceStream(resourceName)
            ?? throw new InvalidOperationException($"The program was built without {resourceName}.");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
