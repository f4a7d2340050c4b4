using Guestlist.Acceptance;

namespace Guestlist.Server.Pages;

/// <summary>The use cases that only pages need.</summary>
internal static class AddPagesExtension
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<RecallAcceptance>();
    }
}
