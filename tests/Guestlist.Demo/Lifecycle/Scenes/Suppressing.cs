namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>Somebody wants no more mail, and gets none.</summary>
internal static class Suppressing
{
    public static async Task Iris(Club club)
    {
        club.Transcript.Act("Iris stops the mails; Olive learns of it and lets her be");
        var iris = await club.Invite("iris@example.com");
        await Unsubscribe(club, iris);

        club.Pass(TimeSpan.FromMinutes(2), "two minutes pass");
        await club.Olive.Call(HttpMethod.Post, Club.PathOf(iris, "resend/"), null, 200);
        await club.Delivery(iris, "suppressed");
        var shown = await club.Olive.Call(HttpMethod.Get, Club.PathOf(iris), null, 200);
        club.Transcript.Saw($"its delivery: “{shown.GetProperty("delivery").GetProperty("detail")}”");
        var mails = await club.Stage.Server.Mail.For(iris.Address);
        club.Transcript.Expect(mails.Count == 1, "no second mail was sent");
        var list = await club.Olive.Call(HttpMethod.Get, "/api/organizations/@current/suppressions/", null, 200);
        var reason = list.GetProperty("results").EnumerateArray().Select(row => $"{row.GetProperty("reason")}");
        club.Transcript.Expect(reason.Contains("unsubscribed"), "the list of suppressions says why: unsubscribed");
        await club.Olive.Call(HttpMethod.Delete, Club.PathOf(iris), null, 204);
        club.Ends(
            new(
                iris,
                "revoked",
                "suppressed",
                null,
                "Olive sent it again; links mailed before are dead.",
                "Olive withdrew it."
            )
        );
    }

    /// <summary>As her mail program does at one press of a button.</summary>
    private static async Task Unsubscribe(Club club, Invited iris)
    {
        var mail = (await club.Stage.Server.Mail.For(iris.Address))[^1];
        var link = mail.UnsubscribeLink ?? throw new Difference("there is no List-Unsubscribe in the mail");
        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await club.Stage.Server.Http.PostAsync(new Uri(link), oneClick);
        club.Transcript.Saw($"POST of the mail's List-Unsubscribe → {(int)answer.StatusCode}");
        club.Transcript.Expect(answer.IsSuccessStatusCode, "one click is enough");
    }
}
