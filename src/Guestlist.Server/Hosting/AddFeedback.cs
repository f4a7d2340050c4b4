using Guestlist.Feedback;
using Guestlist.Server.Hosting.Options;
using Guestlist.Server.Workers;

namespace Guestlist.Server.Hosting;

/// <summary>What takes the news of mails that were handed over.</summary>
internal static class AddFeedbackExtension
{
    public static void AddFeedback(this IServiceCollection services, FeedbackOptions options)
    {
        services.AddSingleton<ApplyReport>();
        services.AddSingleton<SweepReports>();
        services.AddSingleton<SubscriptionRequest>();
        if (options.Bounces is { } folder)
        {
            services.AddSingleton(provider => new ReadBounces(folder, provider.GetRequiredService<ApplyReport>()));
            services.AddHostedService<BounceWorker>();
        }
    }
}
