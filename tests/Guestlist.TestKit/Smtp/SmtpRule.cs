namespace Guestlist.TestKit;

/// <summary>One line of the script: at this moment, do that.</summary>
public sealed class SmtpRule
{
    private readonly Func<SmtpMoment, bool> _applies;
    private SmtpReaction? _reaction;
    private int _left;

    internal SmtpRule(Func<SmtpMoment, bool> applies, int times)
    {
        _applies = applies;
        _left = times;
    }

    /// <summary>Answers with a code, for example 450 or 550, and a text.</summary>
    public void Reply(int code, string text = "scripted") => _reaction = new SmtpReaction.Answer(code, text);

    /// <summary>Never answers, until <see cref="SmtpSink.ReleaseStalls"/> or the end of the sink.</summary>
    public void Stall() => _reaction = new SmtpReaction.Stall();

    /// <summary>Closes the connection instead of answering.</summary>
    public void Cut() => _reaction = new SmtpReaction.Cut();

    /// <summary>At <see cref="SmtpPhase.FinalDot"/>: takes the message, then closes without the 250.</summary>
    public void AcceptThenCut() => _reaction = new SmtpReaction.AcceptThenCut();

    /// <summary>At <see cref="SmtpPhase.Data"/>: closes after so many bytes of the message.</summary>
    public void CutAfterBytes(int count) => _reaction = new SmtpReaction.CutAfterBytes(count);

    internal SmtpReaction? Take(SmtpMoment moment)
    {
        if (_reaction is null || _left == 0 || !_applies(moment))
            return null;
        _left--;
        return _reaction;
    }
}
