namespace Guestlist.BrowserTests.Rules;

public sealed class ScannerRules(Servers servers, Browsers browsers)
{
    private const int Looks = 20;

    [Fact]
    public async Task scanners_that_look_and_run_scripts_use_nothing_up()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"));
        var http = house.Server.Http;
        using (var head = new HttpRequestMessage(HttpMethod.Head, invited.Path))
        using (var answer = await http.SendAsync(head))
        {
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }

        for (var look = 0; look < Looks; look++)
            await http.GetStringAsync(invited.Path);
        await using (var scanner = await browsers.Open(house.Server.Url))
        {
            await scanner.Goes(invited.Link);
            await scanner.Rests();
        }

        Assert.Equal("pending", await house.StatusOf(invited));
        await using var window = await browsers.Open(house.Server.Url);
        await (await JoinPage.Open(window, invited)).Joins("Ben");
        await new WelcomePage(window.Page).IsIn(House.Name);
    }
}
