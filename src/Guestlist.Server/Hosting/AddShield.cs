using Guestlist.Server.Workers;
using Guestlist.Shield;
using Guestlist.Suppressions;

namespace Guestlist.Server.Hosting;

/// <summary>What keeps the abuse shield in order.</summary>
internal static class AddShieldExtension
{
    public static void AddShield(this IServiceCollection services)
    {
        services.AddSingleton<HashAddresses>();
        services.AddSingleton<SweepShield>();
        services.AddHostedService<ShieldWorker>();
    }
}
