using Guestlist.Server.Pages.Account;
using Guestlist.Server.Pages.Assets;
using Guestlist.Server.Pages.Door;
using Guestlist.Server.Pages.Frame;
using Guestlist.Server.Pages.Join;
using Guestlist.Server.Pages.SignIn;
using Guestlist.Server.Pages.Unsubscribing;
using Guestlist.Server.Pages.Welcome;

namespace Guestlist.Server.Pages;

/// <summary>Every page, and a friendly one for addresses that lead nowhere.</summary>
internal static class MapPagesExtension
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        IEnumerable<PageRoute> routes =
        [
            .. WelcomePages.Routes,
            .. JoinPages.Routes,
            .. DeclinePages.Routes,
            .. AskingPages.Routes,
            .. UnsubscribePages.Routes,
            .. SignInPages.Routes,
            .. ForgottenPages.Routes,
            .. NewPasswordPages.Routes,
            .. VerifyPages.Routes,
            .. AssetPages.Routes,
        ];
        foreach (var route in routes)
        {
            app.Map(route.Pattern, (RequestDelegate)(context => PagePipeline.Run(context, route)));
        }

        var nowhere = new PageRoute("/{**rest}", NotFound, NotFound);
        app.MapFallback(nowhere.Pattern, (RequestDelegate)(context => PagePipeline.Run(context, nowhere)));
    }

    private static Task NotFound(PageCall call) => call.Say(Notices.NotFound, StatusCodes.Status404NotFound);
}
