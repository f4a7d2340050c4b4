using Guestlist.Demo;
using Microsoft.Playwright;

var transcript = new Transcript();
try
{
    await using var stage = await Stage.Open(transcript);
    var olive = await Inviting.SignUp(stage);
    var invites = await Inviting.Three(stage, olive);
    await Answering.AnnJoins(stage, olive, invites["ann@example.com"]);
    await Answering.BenDeclines(stage, olive, invites["ben@example.com"]);
    await Ending.CleoIsRevoked(stage, olive, invites["cleo@example.com"]);
    await Ending.DoraIsInvitedTwice(stage, olive);
    await Ending.WhatIsLeft(stage, olive);
}
catch (Exception e) when (e is Difference or TimeoutException or PlaywrightException or HttpRequestException)
{
    transcript.Broken(e.Message);
    return 1;
}
transcript.Act("Everything went as promised.");
return 0;
