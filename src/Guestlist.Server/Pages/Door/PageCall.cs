using Guestlist.Delivery;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Hosting.Options;
using Guestlist.Server.Pages.Frame;
using Guestlist.Sessions;
using Guestlist.Shield;
using Guestlist.Users;
using RazorSlices;

namespace Guestlist.Server.Pages.Door;

/// <summary>One request of a person: who they are, what they typed, and the ways to answer.</summary>
internal sealed class PageCall(HttpContext context)
{
    private SessionCookie Cookie => Get<SessionCookie>();

    public HttpContext Context { get; } = context;

    /// <summary>Who is signed in, if anybody.</summary>
    public User? Visitor { get; set; }

    public string ServiceName => Get<GuestlistOptions>().ServiceName;

    /// <summary>False where no mail ever leaves: no page may promise one.</summary>
    public bool CanMail => Get<MailSettings>().CanMail;

    public string? SessionToken => Cookie.Read(Context.Request);

    public T Get<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();

    /// <summary>A segment of the path.</summary>
    public string Segment(string name) => (string)Context.Request.RouteValues[name]!;

    /// <summary>Counts this request; null when there is room for it, else the seconds to wait.</summary>
    public int? Count(PageLimit limit) =>
        Get<Throttle>().Admit($"{limit.Name} {ClientAddress.Of(Context)}", limit.Calls);

    /// <summary>The form in the body.</summary>
    public Task<PageForm> Form() => PageForm.Read(Context.Request);

    /// <summary>What surrounds every page.</summary>
    public PageFrame Frame(string title) => new(title, ServiceName);

    /// <summary>Answers with a page.</summary>
    public Task Show(RazorSlice page, int status = StatusCodes.Status200OK)
    {
        page.StatusCode = status;
        return ((IResult)page).ExecuteAsync(Context);
    }

    /// <summary>Answers with a page that only says something.</summary>
    public Task Say(Notice notice, int status) => Show(NoticePage.Create(new(Frame(notice.Heading), notice)), status);

    /// <summary>Sends the browser on with a GET, so that going back or reloading repeats no form.</summary>
    /// <param name="path">A path of ours.</param>
    public Task GoTo(string path)
    {
        Context.Response.StatusCode = StatusCodes.Status303SeeOther;
        Context.Response.Headers.Location = path;
        return Task.CompletedTask;
    }

    /// <summary>Hands the browser its session.</summary>
    public void Remember(Secret session) => Cookie.Set(Context.Response, session);

    /// <summary>Ends the browser's session, if it has one.</summary>
    public async Task SignOut()
    {
        if (SessionToken is { } token)
        {
            await Get<SignOut>().Handle(token);
        }

        Cookie.Clear(Context.Response);
    }
}
