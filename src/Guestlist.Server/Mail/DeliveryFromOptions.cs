using Guestlist.Server.Hosting;
using Guestlist.Server.Hosting.Options;
using Guestlist.Server.Workers;

namespace Guestlist.Server.Mail;

/// <summary>How the program's settings become those of the delivery.</summary>
internal static class DeliveryFromOptions
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, GuestlistOptions options)
    {
        services.AddSingleton<MailPauseWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<MailPauseWorker>());
        return services.AddDelivery(
            new DeliverySettings(options.PublicUrl, options.ServiceName)
            {
                Smtp = options.Smtp,
                Locale = options.Locale,
                Pickup = options.MailPickup,
                From = options.Sender.Address?.Text,
                FromName = options.Sender.Name,
            },
            provider =>
            {
                var guard = provider.GetRequiredService<ClockGuard>();
                var pause = provider.GetRequiredService<MailPauseWorker>();
                return () => guard.MayRun && pause.MayRun;
            }
        );
    }
}
