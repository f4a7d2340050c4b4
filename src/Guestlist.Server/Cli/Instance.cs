using System.CommandLine;
using Guestlist.Server.Hosting;
using Guestlist.Server.Hosting.Options;
using Guestlist.Storage;

namespace Guestlist.Server.Cli;

/// <summary>The settings and the database that a verb works on: the same that the server beside it uses.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private Instance(IConfiguration configuration, GuestlistOptions options)
    {
        Configuration = configuration;
        Options = options;
        Database = AddGuestlistExtension.OpenDatabase(options);
    }

    public IConfiguration Configuration { get; }

    public GuestlistOptions Options { get; }

    public Database Database { get; }

    public TimeProvider Clock { get; } = TimeProvider.System;

    /// <summary>Reads the settings; the database is opened when it is first used.</summary>
    public static Instance Open(ParseResult call)
    {
        var (configuration, isProduction) = GuestlistConfiguration.Load([.. call.UnmatchedTokens]);
        return new Instance(configuration, ReadOptions.From(configuration, isProduction));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
