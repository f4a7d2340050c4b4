using System.CommandLine;
using Guestlist.Activity;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist activity verify</c></summary>
internal static class ActivityVerbs
{
    public static Command Command() =>
        new("activity", "Proves that the activity log is as it was written. Safe beside a running server.")
        {
            Verify(),
        };

    private static Command Verify()
    {
        var organization = Given.Organization("Only this one, by its id.");
        return Verb.OnDatabase(
            new Command(
                "verify",
                """
                Recomputes the chain of every organization's activity and prints a line for each.

                Columns, separated by tabs: organization, ok or broken, sealed entries, entries not sealed yet, the last
                hash. Keep a hash elsewhere to compare it later. Exit code 1 when an entry was changed, removed or
                inserted; the line then names the first position that does not hold, and how that shows.
                """
            )
            {
                organization,
            },
            async (call, instance) =>
            {
                var verify = new VerifyActivity(instance.Database);
                var all = await verify.Organizations();
                var asked = call.GetValue(organization);
                if (asked is { } one && !all.Contains(one))
                {
                    return await Verb.Refuse($"There is no organization {one}.");
                }

                var broken = 0;
                foreach (var id in all.Where(id => asked is null || id == asked))
                {
                    var report = await verify.Handle(id);
                    broken += report.Fault is null ? 0 : 1;
                    await Terminal.Out.WriteLineAsync(Line(report));
                }

                return broken == 0 ? Verb.Done : await Verb.Refuse($"{broken} of the chains do not hold.");
            }
        );
    }

    private static string Line(ChainReport report) =>
        report.Fault is { } fault
            ? string.Join('\t', report.OrganizationId, "broken", $"at position {fault.Position}: {fault.Reason}")
            : string.Join(
                '\t',
                report.OrganizationId,
                "ok",
                $"{report.Position} sealed",
                $"{report.Waiting} waiting",
                report.Hash.Length > 0 ? report.Hash : "-"
            );
}
