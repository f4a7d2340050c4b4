using System.Text.Json;

namespace Guestlist.FaultTests.People;

/// <summary>What a client was told.</summary>
/// <param name="Status">The HTTP status; 0 when no answer came, and nobody knows what became of the request.</param>
/// <param name="Body">The JSON, when there was any.</param>
/// <param name="RetryAfter">The header of that name.</param>
/// <param name="Cookie">The session cookie that was set.</param>
internal sealed record Answer(int Status, JsonElement Body, string? RetryAfter, string? Cookie)
{
    public static readonly Answer None = new(0, default, null, null);

    /// <summary>No answer, or one that says: not now. The request may have been carried out.</summary>
    public bool IsOpen => Status is 0 or 503;

    /// <summary>A server error other than an honest "not now".</summary>
    public bool IsFault => Status >= 500 && (Status != 503 || RetryAfter is null);

    /// <summary>The detail of an error.</summary>
    public string Detail => Text("detail") ?? "";

    public Guid Id => Body.GetProperty("id").GetGuid();

    public string? Text(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) ? value.GetString() : null;

    public override string ToString() => $"{Status} {Detail}";
}
