namespace Guestlist.Server.Pages.Join;

/// <summary>An address that its owner recognises and nobody else can use: b•••@e•••.com.</summary>
internal static class MaskedAddress
{
    private const string Hidden = "•••";

    public static string Of(string address)
    {
        var at = address.LastIndexOf('@');
        if (at < 1)
        {
            return Hidden;
        }

        var domain = address[(at + 1)..];
        var dot = domain.LastIndexOf('.');
        var end = dot > 0 && !domain.StartsWith('[') ? domain[dot..] : "";
        return $"{address[0]}{Hidden}@{domain[..1]}{Hidden}{end}";
    }
}
