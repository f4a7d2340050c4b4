using System.Net.Security;

namespace Guestlist.TestKit;

/// <summary>One connection to the sink, played by the script.</summary>
internal sealed class SmtpSession(SmtpSink sink, Stream stream, int connection)
{
    private readonly SmtpSinkSettings _settings = sink.Settings;
    private SmtpWire _wire = new(stream);
    private SmtpDialogue? _dialogue;
    private string? _user;

    /// <summary>Whether the client has quit in an orderly way.</summary>
    public bool SaidGoodbye { get; private set; }

    /// <summary>Talks until the client quits, the script cuts or the sink ends.</summary>
    public async Task Run(CancellationToken stop)
    {
        if (_settings.Security == SmtpSinkSecurity.Tls)
            await Encrypt(stop);
        if (!await Passes(SmtpPhase.Connect, "220 sink.test ESMTP", stop))
            return;
        while (await _wire.ReadText(stop) is { } line)
        {
            sink.Records.Add(line);
            if (!await Obey(line, stop))
                return;
        }
    }

    private Task<bool> Obey(string line, CancellationToken stop) =>
        line.Split(' ')[0].ToUpperInvariant() switch
        {
            "EHLO" or "HELO" => Passes(SmtpPhase.Hello, Hello(), stop),
            "STARTTLS" => StartTls(stop),
            "AUTH" => Auth(line, stop),
            "MAIL" => Mail(line, stop),
            "RCPT" => Recipient(line, stop),
            "DATA" => Data(stop),
            "RSET" => Reset(stop),
            "NOOP" => Say("250 2.0.0 fine", stop),
            "QUIT" => Quit(stop),
            _ => Say("500 5.5.2 unknown", stop),
        };

    private string Hello()
    {
        List<string> words = ["sink.test", "8BITMIME", "SMTPUTF8", "ENHANCEDSTATUSCODES"];
        if (_settings.Security == SmtpSinkSecurity.StartTls && !Encrypted)
            words.Add("STARTTLS");
        if (_settings.User is not null && MayShowCredentials)
            words.Add("AUTH PLAIN LOGIN");
        var lines = words.Select((word, at) => (at == words.Count - 1 ? "250 " : "250-") + word);
        return string.Join("\r\n", lines);
    }

    private bool Encrypted => _wire.Stream is SslStream;

    private bool MayShowCredentials => Encrypted || _settings.Security == SmtpSinkSecurity.None;

    private async Task<bool> StartTls(CancellationToken stop)
    {
        if (_settings.Security != SmtpSinkSecurity.StartTls || Encrypted)
            return await Say("502 5.5.1 not here", stop);
        var answer = "220 2.0.0 go ahead";
        if (_settings.InjectedBeforeHandshake.Length > 0)
            answer += "\r\n" + _settings.InjectedBeforeHandshake.TrimEnd();
        if (!await Passes(SmtpPhase.StartTls, answer, stop))
            return false;
        await Encrypt(stop);
        return true;
    }

    private async Task Encrypt(CancellationToken stop)
    {
        var secured = new SslStream(_wire.Stream);
        await secured.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions { ServerCertificate = sink.Certificate },
            stop
        );
        // A new wire: what came in plain text before the handshake must not count.
        _wire = new SmtpWire(secured);
    }

    private async Task<bool> Auth(string line, CancellationToken stop)
    {
        if (await Interfered(SmtpPhase.Auth, stop) is { } goesOn)
            return goesOn;
        var (user, password) = await SmtpCredentials.Ask(_wire, line, stop);
        if (_settings.User is null || user != _settings.User || password != _settings.Password)
            return await Say("535 5.7.8 wrong credentials", stop);
        _user = user;
        return await Say("235 2.7.0 welcome", stop);
    }

    private async Task<bool> Mail(string line, CancellationToken stop)
    {
        if (_settings.Security == SmtpSinkSecurity.StartTls && !Encrypted)
            return await Say("530 5.7.0 STARTTLS first", stop);
        if (_settings.User is not null && _user is null)
            return await Say("530 5.7.0 AUTH first", stop);
        _dialogue = sink.Records.Open(number => new SmtpDialogue
        {
            Number = number,
            Connection = connection,
            Encrypted = Encrypted,
            User = _user,
            Sender = Address(line),
        });
        return await Passes(SmtpPhase.Mail, "250 2.1.0 sender noted", stop);
    }

    private async Task<bool> Recipient(string line, CancellationToken stop)
    {
        if (_dialogue is null)
            return await Say("503 5.5.1 MAIL first", stop);
        var before = _dialogue.Recipients;
        _dialogue.Recipients = [.. before, Address(line)];
        if (await Interfered(SmtpPhase.Recipient, stop) is { } goesOn)
        {
            _dialogue.Recipients = before;
            return goesOn;
        }
        return await Say("250 2.1.5 recipient noted", stop);
    }

    private async Task<bool> Data(CancellationToken stop)
    {
        if (_dialogue is not { Recipients.Count: > 0 })
            return await Say("503 5.5.1 RCPT first", stop);
        var reaction = Ask(SmtpPhase.Data);
        var budget = (reaction as SmtpReaction.CutAfterBytes)?.Count ?? int.MaxValue;
        if (budget == int.MaxValue && await React(reaction, stop) is { } goesOn)
            return goesOn;
        await Say("354 go on", stop);
        var (data, whole) = await SmtpData.Read(_wire, budget, stop);
        _dialogue.Data = data;
        return whole && await Judge(_dialogue, stop);
    }

    private async Task<bool> Judge(SmtpDialogue dialogue, CancellationToken stop)
    {
        var reaction = Ask(SmtpPhase.FinalDot);
        _dialogue = null;
        if (reaction is SmtpReaction.AcceptThenCut)
        {
            dialogue.Accepted = true;
            return false;
        }
        if (await React(reaction, stop) is { } goesOn)
            return goesOn;
        dialogue.Accepted = true;
        return await Say($"250 2.0.0 queued as {dialogue.Number}", stop);
    }

    private Task<bool> Reset(CancellationToken stop)
    {
        _dialogue = null;
        return Say("250 2.0.0 forgotten", stop);
    }

    private async Task<bool> Quit(CancellationToken stop)
    {
        SaidGoodbye = true;
        await Say("221 2.0.0 bye", stop);
        return false;
    }

    private async Task<bool> Say(string line, CancellationToken stop)
    {
        await _wire.Say(line, stop);
        return true;
    }

    private async Task<bool> Passes(SmtpPhase phase, string answer, CancellationToken stop) =>
        await Interfered(phase, stop) ?? await Say(answer, stop);

    private Task<bool?> Interfered(SmtpPhase phase, CancellationToken stop) => React(Ask(phase), stop);

    // Null: the script has nothing (more) to say here. Otherwise whether the conversation goes on.
    private async Task<bool?> React(SmtpReaction? reaction, CancellationToken stop)
    {
        switch (reaction)
        {
            case SmtpReaction.Answer answer:
                return await Say($"{answer.Code} {answer.Text}", stop);
            case SmtpReaction.Stall:
                await sink.Stall(stop);
                return null;
            case null:
                return null;
            default:
                return false;
        }
    }

    private SmtpReaction? Ask(SmtpPhase phase) =>
        sink.Script.Ask(
            new SmtpMoment(
                phase,
                connection,
                _dialogue?.Number ?? sink.Records.DialogueCount(),
                _dialogue?.Recipients ?? []
            )
        );

    private static string Address(string line) =>
        line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.LastIndexOf('>')];
}
