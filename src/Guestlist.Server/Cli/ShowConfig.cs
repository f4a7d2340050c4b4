using System.CommandLine;
using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist config</c></summary>
internal static class ShowConfig
{
    private const string Mask = "********";

    private static readonly Option<bool> Reference = new("--reference")
    {
        Description = "Print name, default and what is accepted instead, separated by tabs.",
    };

    public static Command Command() =>
        Verb.OnInstance(
            new Command(
                "config",
                """
                Prints every setting with the value in force, one NAME=value a line; secrets are masked.

                Defaults are marked. Settings are read and checked as the server would, so this also tells whether it
                would start with them. The last line is a comment: where the server would listen.
                """
            )
            {
                Reference,
            },
            async (call, instance) =>
            {
                foreach (var setting in Settings.All)
                {
                    await Terminal.Out.WriteLineAsync(
                        call.GetValue(Reference) ? Entry(setting) : Line(setting, instance)
                    );
                }

                if (!call.GetValue(Reference))
                {
                    var addresses = string.Join(", ", ListenAddress.All(instance.Configuration));
                    await Terminal.Out.WriteLineAsync($"# The server would listen on {addresses}");
                }

                return Verb.Done;
            }
        );

    private static string Entry(Setting setting) => $"{setting.Name}\t{setting.Default}\t{setting.Allowed}";

    private static string Line(Setting setting, Instance instance)
    {
        var given = instance.Configuration[setting.Key];
        return string.IsNullOrWhiteSpace(given)
            ? $"{setting.Name}={Fallback(setting, instance.Options)}  # default"
            : $"{setting.Name}={(setting.IsSecret ? Mask : Plain(given))}";
    }

    /// <summary>guestlist.json's true arrives as True.</summary>
    private static string Plain(string given) =>
        bool.TryParse(given, out var value) ? (value ? "true" : "false") : given;

    /// <summary>Some defaults depend on other settings.</summary>
    private static string? Fallback(Setting setting, GuestlistOptions options) =>
        setting == Settings.PublicUrl ? options.PublicUrl
        : setting == Settings.MailPickup ? options.MailPickup
        : setting == Settings.SmtpFromName ? options.Sender.Name
        : setting.Default;
}
