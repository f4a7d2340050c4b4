using Guestlist.BrowserTests.Gallery;

namespace Guestlist.BrowserTests.Rules;

/// <summary>Who opens a fresh instance in a browser learns how to become its owner.</summary>
public sealed class FreshInstanceRules(Browsers browsers)
{
    private const string Note = "Nobody owns this instance yet";

    [Fact]
    public async Task the_sign_in_page_says_how_to_claim_it_until_somebody_has()
    {
        await using var server = await Servers.Fresh();
        await using var window = await browsers.Open(server.Url, Look.Phone);

        await window.Goes("/");

        var main = window.Page.GetByRole(AriaRole.Main);
        await Expect(main.GetByRole(AriaRole.Heading, new() { Name = Note })).ToBeVisibleAsync();
        await Expect(main).ToContainTextAsync("guestlist create-owner");
        await Expect(main).ToContainTextAsync("POST /api/signup/");
        await Expect(main).Not.ToContainTextAsync("setup_code");
        await Pictures.Keep(window.Page, "login-fresh-phone");
        await House.Build(server);
        await window.Goes("/");
        await Expect(main).Not.ToContainTextAsync(Note);
    }

    [Fact]
    public async Task in_production_the_set_up_code_is_named()
    {
        await using var server = await Servers.Fresh(settings =>
        {
            settings.EnvironmentName = "Production";
            settings.SignupOpen = "false";
            settings.PasswordIterations = 210_000;
        });
        await using var window = await browsers.Open(server.Url);

        await window.Goes("/login");

        var main = window.Page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync("the set-up code that the server printed when it started");
        await Expect(main).ToContainTextAsync("setup_code");
        await Pictures.Keep(window.Page, "login-fresh-production");
    }

    [Fact]
    public async Task once_somebody_owns_it_the_page_needs_no_database()
    {
        await using var cluster = await PostgresCluster.Start();
        await using var server = await Servers.On(await cluster.CreateDatabase());
        await House.Build(server);
        await server.Http.GetStringAsync("/login");

        await cluster.Stop();

        using var answer = await server.Http.GetAsync("/login");
        Assert.Equal(200, (int)answer.StatusCode);
    }
}
