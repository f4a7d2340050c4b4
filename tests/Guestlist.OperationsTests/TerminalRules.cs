using Guestlist.TestKit;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>What a person at a terminal sees and a script does not. The terminal is that of the command <c>script</c>.</summary>
public sealed class TerminalRules
{
    [Fact]
    public async Task create_owner_asks_again_for_each_answer_that_will_not_do()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        await Person.SignsUp(server, "ann@example.com");

        var said = await server.RunAtTerminal(
            "bob\nann@example.com\nbob@example.com\n\nBob\nhttp://x\nBeta\nshort\ncorrect horse battery\n",
            "create-owner"
        );

        string[] inTurn =
        [
            "E-mail address: ",
            "Enter a valid e-mail address.",
            "E-mail address: ",
            "There is already an account with this email address.",
            "E-mail address: ",
            "First name: ",
            "The first name needs 1 to 128 characters.",
            "First name: ",
            "Organization: ",
            "Names cannot hold",
            "Organization: ",
            "Password (8 to 128 characters, not shown): ",
            "The password needs 8 to 128 characters.",
            "Password (8 to 128 characters, not shown): ",
            "bob@example.com owns Beta and can sign in.",
        ];
        var at = 0;
        foreach (var words in inTurn)
        {
            at = said.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"\"{words}\" is missing in: {said}");
            at += words.Length;
        }
    }

    [Fact]
    public async Task create_owner_refuses_a_bad_option_before_it_asks_anything()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);

        var said = await server.RunAtTerminal("", "create-owner", "--first-name", "http://x");

        Assert.Contains("guestlist: Names cannot hold", said, StringComparison.Ordinal);
        Assert.DoesNotContain("E-mail address: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_list_has_a_header_at_a_terminal_alone()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        await Person.SignsUp(server, "ann@example.com");

        var shown = await server.RunAtTerminal("", "user", "list");
        var piped = (await server.Run("user", "list")).Output;

        Assert.Matches(
            @"address +state +organizations +keys +since +name\r?\nann@example.com +active +1 +0 +\S+Z",
            shown
        );
        Assert.StartsWith("ann@example.com\tactive\t1\t0\t", piped, StringComparison.Ordinal);
    }
}
