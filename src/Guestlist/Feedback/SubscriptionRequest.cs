using System.Globalization;
using Guestlist.Storage;

namespace Guestlist.Feedback;

/// <summary>
/// A sender of events that wants an address opened before it begins (Amazon SNS). We open no address that comes from
/// outside, and none of it belongs in a log: it is kept for the operator.
/// </summary>
public sealed class SubscriptionRequest(Database database, TimeProvider clock)
{
    private const string Name = "event_subscription";

    /// <summary>How long Amazon honours it.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(3);

    /// <summary>Keeps the address in place of an earlier one.</summary>
    public Task Keep(Uri url)
    {
        var value = $"{clock.Now().ToMicroseconds()} {url.AbsoluteUri}";
        return database.Write([
            new Statement(
                $"""
                insert into instance (name, value) values ({Name}, {value})
                on conflict (name) do update set value = {value}
                """
            ),
        ]);
    }

    /// <summary>The address that waits to be opened, or null.</summary>
    public async Task<string?> Read()
    {
        var value = await database.First(
            new Statement($"select value from instance where name = {Name}"),
            row => row.Text(0)
        );
        return
            value?.Split(' ', 2) is [var since, var url]
            && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && clock.Now() - Microseconds.ToTime(at) < Life
            ? url
            : null;
    }
}
