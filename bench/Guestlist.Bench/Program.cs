using Guestlist.Bench;

try
{
    return args switch
    {
        ["start"] => await StartBench.Run(),
        ["http", .. var rest] => await HttpBench.Run(Arguments.Engines(rest)),
        ["list", .. var rest] => await ListBench.Run(Arguments.Engines(rest)),
        ["filters", .. var rest] => await FilterBench.Run(Arguments.Engines(rest)),
        ["mail", .. var rest] => await MailBench.Run(Arguments.Engines(rest)),
        _ => Terminal.Usage(),
    };
}
finally
{
    await PostgresBenchDatabase.StopServer();
}
