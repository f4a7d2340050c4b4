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
    ];

    /// <summary>Nasty pieces and random characters, mixed.</summary>
    public static readonly Gen<string> Text = Gen.Frequency(
            (4, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])),
            (1, Gen.String[Gen.Char, 0, 12])
        )
        .Array[0, 9]
        .Select(string.Concat);
}
