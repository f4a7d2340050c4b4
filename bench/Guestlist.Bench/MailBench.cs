using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>What a mail server that is away, comes back or is shared costs, on the published program.</summary>
internal static class MailBench
{
    private const int OfADay = 20_000;

    public static async Task<int> Run(IReadOnlyList<Engine> engines)
    {
        var holds = true;
        foreach (var engine in engines)
            holds &= await Run(engine);
        return holds ? 0 : 1;
    }

    private static async Task<bool> Run(Engine engine)
    {
        Terminal.Say($"{engine}: creates while mail is down, draining afterwards, fairness");
        var up = await BenchDatabase.Create(engine, "mail");
        Tenant tenant;
        await using (var seeding = await Servers.StartProduct(up))
            tenant = await Tenant.Settle(seeding, invites: 20);
        var down = await up.Copy("down");
        var shared = await up.Copy("shared");
        var backlog = new MailRows(down, engine);
        await backlog.DeferredOverADay(tenant.Organization, "day", OfADay);
        await new MailRows(up, engine).SentOverADay(tenant.Organization, "day", OfADay);

        var port = ServerProcess.FreePort();
        bool holds;
        await using (var awaiting = await Servers.StartProduct(down, port))
        {
            holds = await MailOutage.Judge(up, awaiting, tenant);
            await using var sink = SmtpSink.Start(settings => settings.Port = port);
            holds &= await MailDrain.Judge(sink, backlog);
        }
        return holds & await MailFairness.Judge(shared, new MailRows(shared, engine), tenant);
    }
}
