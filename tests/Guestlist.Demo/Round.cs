namespace Guestlist.Demo;

/// <summary>One invitation round, from the API call to the person who has joined.</summary>
internal static class Round
{
    public static async Task Run(Transcript transcript)
    {
        await using var stage = await Stage.Open(transcript, AsPeopleGetIt);
        var olive = await Inviting.SignUp(stage);
        var invites = await Inviting.Three(stage, olive);
        await Answering.AnnJoins(stage, olive, invites["ann@example.com"]);
        await Answering.BenDeclines(stage, olive, invites["ben@example.com"]);
        await Ending.CleoIsRevoked(stage, olive, invites["cleo@example.com"]);
        await Ending.DoraIsInvitedTwice(stage, olive);
        await Ending.WhatIsLeft(stage, olive);
    }

    private static void AsPeopleGetIt(TestKit.ServerSettings settings)
    {
        // Limits on, and sign-up open for the first only.
        settings.Throttling = true;
        settings.SignupOpen = "";
    }
}
