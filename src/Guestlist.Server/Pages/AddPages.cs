using Guestlist.Acceptance;
using Guestlist.Suppressions;

namespace Guestlist.Server.Pages;

/// <summary>The use cases that only pages need.</summary>
internal static class AddPagesExtension
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSingleton<RecallAcceptance>();
        services.AddSingleton<FindUnsubscriber>();
        services.AddSingleton<Unsubscribe>();
        services.AddSingleton<NotForMe>();
        services.AddSingleton<AllowMail>();
    }
}
