using Guestlist.Server.Cli;

return await CommandLine.Run(args);
