using CsCheck;

namespace Guestlist.DeliveryTests;

/// <summary>What people type who want a mail to do more than it should.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "Ann",
        "O'Neil & Sons",
        "Müller",
        "李",
        "👩‍👩‍👧",
        "Booking.com",
        "www.evil.example",
        "evil。example",
        "💩.la",
        "https://evil.example/x?y=1",
        "HTTP://EVIL.EXAMPLE",
        "ftp://evil.example",
        "javascript://alert(1)",
        "a@evil.example",
        "\r\nBcc: all@evil.example",
        "\r\n\r\n<p>body</p>",
        "\n.\n",
        "\n--=-boundary\nContent-Type: text/html\n",
        "\0",
        "\u001b[31m",
        "\u202egnp.exe",
        "\u2066",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u00ad",
        "\u2028",
        "\u0085",
        "\t",
        "<script>alert(1)</script>",
        "<a href=\"https://evil.example\">here</a>",
        "&lt;b&gt;",
        "\" onclick=\"x",
        "'\"><img src=x>",
        "@Model",
        "{{7*7}}",
        "=?utf-8?q?=0D=0ABcc:_x=40y.z?=",
        "\"Mallory\" <m@evil.example>,",
        ";",
        ",",
        "(comment)",
        "\\",
        "\ud800",
        "\udc00",
        " ",
        "  ",
        ".",
        "...",
        "|",
        "--",
        "> quoted",
        ":",
        "10.30",
        "J.R.R. Tolkien",
        "شركة الأمل",
        "ישראל (בע״מ)",
        "١٢٣",
        "\u2067\u2069\u2069",
    ];

    private static readonly string[] Locals = ["ann", "o'neil", "a+b", "=?utf-8?q?x?=", "%0d%0a", "{{x}}", "a|b", "$x"];

    private static readonly string[] Domains =
    [
        "example.com",
        "bücher.example",
        "localhost",
        "[127.0.0.1]",
        "xn--bcher-kva.example",
        "例え.example",
    ];

    /// <summary>Each piece alone and glued to the next, beside each odd address in turn; the same on every run.</summary>
    public static IEnumerable<(string Text, string Address)> Corpus =>
        from at in Enumerable.Range(0, Pieces.Length)
        from text in new[] { Pieces[at], Pieces[at] + Pieces[(at + 1) % Pieces.Length] }
        select (text, $"{Locals[at % Locals.Length]}@{Domains[at % Domains.Length]}");

    /// <summary>Nasty pieces and random characters, mixed.</summary>
    public static readonly Gen<string> Text = Gen.Frequency(
            (4, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])),
            (1, Gen.String[Gen.Char, 0, 12])
        )
        .Array[0, 9]
        .Select(string.Concat);

    /// <summary>Addresses as odd as an invite may carry, and now and then what nobody may.</summary>
    public static readonly Gen<EmailAddress> Address = Gen.Select(
        Gen.Int[0, Locals.Length - 1],
        Gen.Int[0, Domains.Length - 1],
        Text,
        (local, domain, tail) =>
            EmailAddress.Parse($"{Locals[local]}{tail}@{Domains[domain]}")
            ?? EmailAddress.Parse($"{Locals[local]}@{Domains[domain]}")!
    );
}
