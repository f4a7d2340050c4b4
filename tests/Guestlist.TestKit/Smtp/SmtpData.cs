namespace Guestlist.TestKit;

/// <summary>The message between 354 and the lonely dot.</summary>
internal static class SmtpData
{
    /// <summary>Reads it with its dots unstuffed; incomplete when the budget or the connection ends first.</summary>
    public static async Task<(byte[] Data, bool Whole)> Read(SmtpWire wire, int budget, CancellationToken stop)
    {
        var data = new List<byte>();
        while (data.Count < budget)
        {
            var (line, complete) = await wire.ReadLine(budget - data.Count, stop);
            if (complete && line is [(byte)'.'])
                return ([.. data], true);
            data.AddRange(line is [(byte)'.', ..] ? line[1..] : line);
            if (!complete)
                break;
            data.AddRange("\r\n"u8);
        }
        return ([.. data], false);
    }
}
