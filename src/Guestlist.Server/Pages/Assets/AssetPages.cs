using Guestlist.Server.Pages.Door;
using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Assets;

/// <summary>/assets/{file}: the program's own files, to be kept for ever under their hashed names.</summary>
internal static class AssetPages
{
    public static readonly IReadOnlyList<PageRoute> Routes = [new("/assets/{file}", Send)];

    private static async Task Send(PageCall call)
    {
        var file = call.Segment("file");
        if (Asset.All.FirstOrDefault(asset => asset.FileName == file) is not { } asset)
        {
            await call.Say(Notices.NotFound, StatusCodes.Status404NotFound);
            return;
        }

        var response = call.Context.Response;
        response.ContentType = asset.ContentType;
        response.ContentLength = asset.Content.Length;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if (!HttpMethods.IsHead(call.Context.Request.Method))
        {
            await response.Body.WriteAsync(asset.Content);
        }
    }
}
