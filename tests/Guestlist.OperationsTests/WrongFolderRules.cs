using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>A verb that is called where no instance is must not make one and tell of success.</summary>
public sealed class WrongFolderRules
{
    [Theory]
    [InlineData("mail pause")]
    [InlineData("mail status")]
    [InlineData("outbox list")]
    [InlineData("user list")]
    [InlineData("suppression add ann@example.com")]
    [InlineData("erase ann@example.com")]
    [InlineData("activity verify")]
    [InlineData("issue-key ann@example.com --scope *")]
    public async Task a_verb_in_the_wrong_folder_says_so_and_leaves_nothing_behind(string verb)
    {
        var folder = Directory.CreateTempSubdirectory("guestlist-ops-");

        var result = await Command.Run(GuestlistProgram.Call(folder.FullName, Launch.Production(), verb.Split(' ')));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("There is no instance at " + folder.FullName, result.Error, StringComparison.Ordinal);
        Assert.Empty(folder.GetFileSystemInfos());
        folder.Delete();
    }

    [Fact]
    public async Task an_empty_postgresql_database_is_no_instance()
    {
        var cluster = await PostgresCluster.Shared();
        var connection = await cluster.CreateDatabase();

        var refused = await Launch.Program(
            Launch.Production(("ConnectionStrings__Postgres", connection)),
            "user",
            "list"
        );
        var made = await Launch.Program(Launch.Production(("ConnectionStrings__Postgres", connection)), "migrate");
        var listed = await Launch.Program(
            Launch.Production(("ConnectionStrings__Postgres", connection)),
            "user",
            "list"
        );
        await cluster.DropDatabase(connection);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("There is no instance at ", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", refused.Error, StringComparison.OrdinalIgnoreCase);
        made.OrThrow("migrate");
        Assert.Equal("", listed.OrThrow("user list").Output);
    }
}
