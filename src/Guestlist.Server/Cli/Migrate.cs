using System.CommandLine;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist migrate</c></summary>
internal static class Migrate
{
    public static Command Command() =>
        Verb.OnInstance(
            new Command(
                "migrate",
                """
                Brings the database's schema to the newest version and says what was done.

                The server does the same at every start; this verb is for those who want it as a step of its own,
                before the new version is started. Several at once are safe: one migrates, the others wait. A database
                that is newer than the program is refused and left as it is.
                """
            ),
            async (_, instance) =>
            {
                var report = await instance.Database.Migrate();
                foreach (var script in report.Applied)
                {
                    await Terminal.Out.WriteLineAsync($"Applied {script}");
                }

                await Terminal.Out.WriteLineAsync("The database is up to date.");
                return Verb.Done;
            }
        );
}
