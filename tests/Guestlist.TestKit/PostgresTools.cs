namespace Guestlist.TestKit;

/// <summary>initdb, pg_ctl and their kin.</summary>
internal static class PostgresTools
{
    /// <summary>The newest installed version's programs.</summary>
    public static string Folder() =>
        Versions().OrderByDescending(version => version.Number).FirstOrDefault().Path
        ?? throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql");

    /// <summary>Runs one of them; they refuse to run as root, so root becomes the postgres user.</summary>
    public static Task<ProcessResult> Run(string program, string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? Command.Run("runuser", ["-u", "postgres", "--", program, .. arguments])
            : Command.Run(program, arguments);

    private static IEnumerable<(int Number, string Path)> Versions() =>
        !Directory.Exists("/usr/lib/postgresql")
            ? []
            : from folder in Directory.EnumerateDirectories("/usr/lib/postgresql")
            let programs = Path.Combine(folder, "bin")
            where File.Exists(Path.Combine(programs, "initdb"))
            select (int.Parse(Path.GetFileName(folder)), programs);
}
