using Guestlist.Demo;
using Guestlist.Demo.Lifecycle;
using Microsoft.Playwright;

var transcript = new Transcript();
try
{
    switch (args)
    {
        case []:
            await Round.Run(transcript);
            break;
        case ["lifecycle"]:
            await ElevenInvites.Run(transcript);
            break;
        default:
            return Transcript.Usage();
    }
}
catch (Exception e) when (e is Difference or TimeoutException or PlaywrightException or HttpRequestException)
{
    transcript.Broken(e.Message);
    return 1;
}
transcript.Act("Everything went as promised.");
return 0;
