using System.Reflection;
using DbUp.Builder;
using DbUp.Engine;

namespace Guestlist.Storage;

/// <summary>The numbered SQL files embedded in an engine's assembly, and how DbUp runs them.</summary>
public static class MigrationScripts
{
    /// <summary>Runs what is missing, each script in its own transaction. The caller holds the lock.</summary>
    /// <exception cref="NewerDatabaseException">The journal names a script that is not embedded here.</exception>
    /// <exception cref="MigrationFailedException">A script failed.</exception>
    public static MigrationReport Run(UpgradeEngineBuilder builder, Assembly assembly)
    {
        var engine = builder.WithScripts(Read(assembly)).WithTransactionPerScript().LogToNowhere().Build();

        var known = assembly.GetManifestResourceNames().Select(ShortName).ToHashSet(StringComparer.Ordinal);
        var unknown = engine.GetExecutedScripts().FirstOrDefault(script => !known.Contains(script));
        if (unknown is not null)
        {
            throw new NewerDatabaseException(unknown);
        }

        var result = engine.PerformUpgrade();
        return result.Successful
            ? new MigrationReport([.. result.Scripts.Select(script => script.Name)])
            : throw new MigrationFailedException(result.ErrorScript?.Name ?? "(journal)", result.Error);
    }

    private static IEnumerable<SqlScript> Read(Assembly assembly) =>
        assembly
            .GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new SqlScript(ShortName(name), reader.ReadToEnd());
            });

    /// <summary>"Guestlist.Sqlite.Migrations.0001_start.sql" is journalled as "0001_start".</summary>
    private static string ShortName(string resource) => resource.Split('.') is [.., var name, "sql"] ? name : resource;
}
