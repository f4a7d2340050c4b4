using System.Security.Cryptography;
using Guestlist.Delivery;
using Guestlist.Invites;
using Guestlist.Postgres;
using Guestlist.Server.Workers;
using Guestlist.Sqlite;
using Guestlist.Storage;

namespace Guestlist.Server.Mail;

/// <summary>Puts the delivery of mails together.</summary>
public static class DeliveryRegistration
{
    /// <summary>
    /// Adds the dispatcher and its workers. Needs <see cref="Database"/> and <see cref="TimeProvider"/>; without a
    /// way out or a public URL, mails stay queued.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="settings">How mails leave.</param>
    /// <param name="mayRun">False while this node must not act, because its clock is wrong.</param>
    public static IServiceCollection AddDelivery(
        this IServiceCollection services,
        DeliverySettings settings,
        Func<IServiceProvider, Func<bool>> mayRun
    )
    {
        services.AddSingleton(settings.ToMailSettings());
        services.AddSingleton<OutboxSignal>();
        if (!settings.ToMailSettings().CanMail)
        {
            return services;
        }

        services.AddSingleton(provider => Out(settings, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => Dispatcher(provider, settings, mayRun(provider)));
        services.AddHostedService(provider => new OutboxWorker(
            provider.GetRequiredService<OutboxDispatcher>(),
            provider.GetRequiredService<IMailDelivery>(),
            provider.GetRequiredService<OutboxSignal>(),
            isOnlyServer: provider.GetRequiredService<Database>() is SqliteDatabase,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IHostApplicationLifetime>(),
            provider.GetRequiredService<ILogger<OutboxWorker>>()
        ));
        services.AddHostedService<OutboxListenerWorker>();
        services.AddSingleton<RemindInvites>();
        services.AddHostedService(provider =>
            ActivatorUtilities.CreateInstance<ReminderWorker>(provider, mayRun(provider))
        );
        services.AddSingleton<SendDigests>();
        services.AddHostedService(provider =>
            ActivatorUtilities.CreateInstance<DigestWorker>(provider, mayRun(provider))
        );
        return services;
    }

    private static IMailDelivery Out(DeliverySettings settings, TimeProvider clock) =>
        settings.Smtp is { } smtp
            ? new SmtpDelivery(smtp with { HelloName = settings.Host }, clock)
            : new PickupDelivery(settings.Pickup!, clock);

    private static OutboxDispatcher Dispatcher(IServiceProvider provider, DeliverySettings settings, Func<bool> mayRun)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        var mime = new MimeMail(settings.Sender, settings.Host, clock) { Echo = settings.Echo };
        return new OutboxDispatcher(
            provider.GetRequiredService<Database>(),
            new MailComposer(settings.PublicUrl!, settings.ServiceName, settings.Locale).Kinds(mime, clock),
            provider.GetRequiredService<IMailDelivery>(),
            new DispatcherSettings(mayRun, () => RandomNumberGenerator.GetInt32(1001) / 1000.0),
            clock,
            provider.GetRequiredService<ILogger<OutboxDispatcher>>()
        );
    }
}
