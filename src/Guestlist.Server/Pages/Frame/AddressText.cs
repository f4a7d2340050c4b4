using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Guestlist.Server.Pages.Frame;

/// <summary>An address, apart from the direction of what stands around it. Too long for its line, it breaks behind the @ first.</summary>
/// <param name="address">Any text.</param>
internal sealed class AddressText(string address) : IHtmlContent
{
    private readonly int domain = address.LastIndexOf('@') + 1;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<bdi>");
        writer.Write(encoder.Encode(address[..domain]));
        writer.Write("<wbr>");
        writer.Write(encoder.Encode(address[domain..]));
        writer.Write("</bdi>");
    }
}
