using Guestlist.Organizations;
using Guestlist.Server.Pages.Door;

namespace Guestlist.Server.Pages.Welcome;

/// <summary>/ and /welcome: where one is.</summary>
internal static class WelcomePages
{
    public static readonly IReadOnlyList<PageRoute> Routes = [new("/", Start), new(LocalPath.Home, Show)];

    private static Task Start(PageCall call) => call.GoTo(call.Visitor is null ? "/login" : LocalPath.Home);

    private static async Task Show(PageCall call)
    {
        if (call.Visitor is not { } visitor)
        {
            await call.GoTo($"/login?next={LocalPath.Home}");
            return;
        }

        var organizations = await call.Get<ListOrganizations>().All(visitor);
        await call.Show(WelcomePage.Create(new(call.Frame("Welcome"), visitor, organizations, call.CanMail)));
    }
}
