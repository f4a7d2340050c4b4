using Guestlist.TestKit;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>What holds secrets is for its owner's eyes alone.</summary>
public sealed class PrivateFileRules
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public async Task the_database_and_the_mails_are_for_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        var ann = await Person.SignsUp(server, "ann@example.com");
        using var invited = await ann.Invite("bob@example.com");
        await server.Mail.WaitFor("bob@example.com");

        var database = new SqliteConnectionStringBuilder(server.ConnectionString).DataSource;
        foreach (var file in new[] { database, $"{database}-wal", $"{database}-shm" })
            Assert.Equal(Owner, Mode(file));
        Assert.Equal(Owner | UnixFileMode.UserExecute, Mode(Path.Combine(server.Folder, "mail")));
    }

#pragma warning disable CA1416 // Skipped on Windows.
    private static UnixFileMode Mode(string path) => File.GetUnixFileMode(path);
#pragma warning restore CA1416
}
