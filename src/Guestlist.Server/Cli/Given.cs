using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Guestlist.Server.Cli;

/// <summary>Arguments and options of more than text, each with a refusal in the words of the house.</summary>
internal static class Given
{
    /// <summary>An argument that is an e-mail address.</summary>
    public static Argument<EmailAddress> Email(string description) =>
        new("EMAIL") { Description = description, CustomParser = ReadEmail };

    /// <summary>The same, where it may be left out.</summary>
    public static Argument<EmailAddress?> EmailIfAny(string description) =>
        new("EMAIL")
        {
            Description = description,
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = ReadEmail,
        };

    /// <summary>An option that names an organization.</summary>
    public static Option<Guid?> Organization(string description) =>
        new("--organization")
        {
            Description = description,
            HelpName = "id",
            CustomParser = given =>
            {
                if (Guid.TryParse(Word(given), out var id))
                {
                    return id;
                }

                given.AddError($"\"{Word(given)}\" is no id of an organization");
                return null;
            },
        };

    /// <summary>An option that is a number within bounds.</summary>
    public static Option<int> Number(string name, int usual, int least, int most, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "number",
            DefaultValueFactory = _ => usual,
            CustomParser = given => (int)ReadNumber(given, least, most),
        };

    /// <summary>An argument that is a number from 1 on and may be left out.</summary>
    public static Argument<long?> NumberIfAny(string description) =>
        new("NUMBER")
        {
            Description = description,
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = given => given.Tokens.Count == 0 ? null : ReadNumber(given, 1, long.MaxValue),
        };

    /// <summary>An option that is one of some words.</summary>
    public static Option<string?> OneOf(string name, IReadOnlyList<string> words, string description) =>
        new(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            CustomParser = given =>
            {
                if (words.Contains(Word(given), StringComparer.Ordinal))
                {
                    return Word(given);
                }

                given.AddError($"\"{Word(given)}\" is none of {string.Join(", ", words)}");
                return null;
            },
        };

    /// <summary>Reads one address or adds an error.</summary>
    public static EmailAddress? ReadEmail(ArgumentResult given)
    {
        var address = given.Tokens.Count == 0 ? null : EmailAddress.Parse(Word(given).Trim());
        if (address is null && given.Tokens.Count > 0)
        {
            given.AddError($"\"{Word(given)}\" is no e-mail address");
        }

        return address;
    }

    private static long ReadNumber(ArgumentResult given, long least, long most)
    {
        if (
            long.TryParse(Word(given), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        given.AddError(
            most == long.MaxValue
                ? $"\"{Word(given)}\" is no number"
                : $"\"{Word(given)}\" is no number from {least} to {most}"
        );
        return least;
    }

    private static string Word(ArgumentResult given) => given.Tokens[0].Value;
}
