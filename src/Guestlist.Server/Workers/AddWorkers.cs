using Guestlist.Server.Hosting;
using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Workers;

/// <summary>The workers that every server has, as far as its settings give them something to do.</summary>
internal static class AddWorkersExtension
{
    public static void AddWorkers(this IServiceCollection services, GuestlistOptions options)
    {
        services.AddHostedService<SealWorker>();
        services.AddHostedService<ExpiryWorker>();
        services.AddHostedService<SweepWorker>();
        if (options is { ClockMaxSkew: not null, Postgres: not null })
        {
            services.AddHostedService(provider => provider.GetRequiredService<ClockGuard>());
        }

        if (options.Metrics is not null)
        {
            services.AddHostedService<OutboxFigures>();
        }

        if (options.RetentionAddressDays is not null)
        {
            services.AddHostedService<RetentionWorker>();
        }
    }
}
