using Guestlist.Server.Pages.Door;
using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Assets;

/// <summary>
/// /assets/{file}: the program's own files, to be kept for ever under their hashed names. Browsers ask for /favicon.ico
/// where no page names an icon, as beside an answer of the API.
/// </summary>
internal static class AssetPages
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForADay = "public, max-age=86400";

    public static readonly IReadOnlyList<PageRoute> Routes =
    [
        new("/assets/{file}", Find),
        new("/favicon.ico", call => Send(call, Asset.Mark, ForADay)),
    ];

    private static async Task Find(PageCall call)
    {
        var file = call.Segment("file");
        if (Asset.All.FirstOrDefault(asset => asset.FileName == file) is not { } asset)
        {
            await call.Say(Notices.NotFound, StatusCodes.Status404NotFound);
            return;
        }

        await Send(call, asset, ForEver);
    }

    private static async Task Send(PageCall call, Asset asset, string keep)
    {
        var response = call.Context.Response;
        response.ContentType = asset.ContentType;
        response.ContentLength = asset.Content.Length;
        response.Headers.CacheControl = keep;
        if (!HttpMethods.IsHead(call.Context.Request.Method))
        {
            await response.Body.WriteAsync(asset.Content);
        }
    }
}
