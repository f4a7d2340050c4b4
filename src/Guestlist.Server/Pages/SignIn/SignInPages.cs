using Guestlist.Server.Pages.Door;
using Guestlist.Server.Pages.Frame;
using Guestlist.Server.Pages.Join;
using Guestlist.Sessions;
using Guestlist.Users;

namespace Guestlist.Server.Pages.SignIn;

/// <summary>/login and /logout.</summary>
internal static class SignInPages
{
    public static readonly IReadOnlyList<PageRoute> Routes =
    [
        new("/login", Ask, Take, PageLimit.SignIn),
        new("/logout", null, Leave),
    ];

    private static async Task Ask(PageCall call)
    {
        var next = LocalPath.OrHome(call.Context.Request.Query["next"]);
        if (call.Visitor is not null)
        {
            await call.GoTo(next);
            return;
        }

        var email = await InvitedAddress.Behind(call, next);
        await Show(call, new(call.Frame("Sign in"), next, email, new Problems()), StatusCodes.Status200OK);
    }

    private static async Task Take(PageCall call)
    {
        var form = await call.Form();
        var email = form.Text("email");
        var password = form.Raw("password");
        var next = LocalPath.OrHome(form.Raw("next"));
        var problems = new Problems();
        problems.Add("email", email.Length == 0 ? "Enter your email address." : null);
        problems.Add("password", password.Length == 0 ? "Enter your password." : null);
        if (!problems.Any)
        {
            var outcome = await call.Get<Sessions.SignIn>().Handle(email, password, call.SessionToken);
            if (outcome.Succeeded(out var session, out _))
            {
                call.Remember(session);
                await call.GoTo(next);
                return;
            }
        }

        var again = new SignInForm(call.Frame("Error: Sign in"), next, email, problems) { IsRefused = !problems.Any };
        await Show(call, again, StatusCodes.Status400BadRequest);
    }

    private static async Task Show(PageCall call, SignInForm form, int status)
    {
        var unclaimed = await call.Get<InstanceClaim>().IsMade()
            ? null
            : new HowToClaim(call.Get<SignUpPolicy>().NeedsSetupCode);
        await call.Show(SignInPage.Create(form with { Unclaimed = unclaimed }), status);
    }

    private static async Task Leave(PageCall call)
    {
        var next = LocalPath.OrHome(call.Context.Request.Query["next"]);
        await call.SignOut();
        await call.GoTo(next == LocalPath.Home ? "/login" : $"/login?next={next}");
    }
}
