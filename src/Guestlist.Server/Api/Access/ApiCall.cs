using System.Text.Json;
using Guestlist.Access;
using Guestlist.Retries;
using Guestlist.Server.Api.Wire;
using Guestlist.Users;

namespace Guestlist.Server.Api.Access;

/// <summary>One request on its way through a route: who asks, and the tools to read it and to answer.</summary>
internal sealed class ApiCall(HttpContext context)
{
    private byte[]? bytes;
    private ParsedBody? body;
    private DrfQuery? query;

    public HttpContext Context { get; } = context;

    /// <summary>Set once authenticated; a route that needs nobody may find null.</summary>
    public Caller? Visitor { get; set; }

    /// <summary>Who asks, on routes that need somebody.</summary>
    public Caller Caller => Visitor!;

    public User User => Caller.User;

    /// <summary>The organization of the path, on routes that have one: the caller is its member.</summary>
    public Place Place => Caller.Place!;

    public T Get<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();

    /// <summary>The organizations that the caller's key is bound to; none means all.</summary>
    public IReadOnlyList<Guid> BoundTo => [.. Caller.Key?.Organizations.Select(Guid.Parse) ?? []];

    /// <summary>A segment of the path.</summary>
    public string Segment(string name) => (string)Context.Request.RouteValues[name]!;

    /// <summary>An id in the path, with or without hyphens. Anything else becomes an id that nothing has, so that rights are judged first.</summary>
    public Guid Id(string name) => WireIds.Parse(Segment(name)) ?? Guid.Empty;

    /// <summary>The parameters behind the path.</summary>
    public DrfQuery Query => query ??= DrfQuery.Of(Context.Request);

    /// <summary>The body, read once: authentication may already have looked for a key in it.</summary>
    public async Task<ParsedBody> Body() => body ??= await DrfBody.Read(Context.Request, await Bytes());

    /// <summary>The body's bytes, whatever they mean.</summary>
    public async Task<byte[]> Bytes() => bytes ??= await DrfBody.ReadAll(Context.Request);

    /// <summary>Where the answer is kept when the client gave an Idempotency-Key, or null.</summary>
    public Receipt? Receipt { get; set; }

    /// <summary>The receipt for an answer that the use case keeps in its own transaction.</summary>
    public Receipt<T>? ReceiptFor<T>(int status, Action<Utf8JsonWriter, T> write) =>
        Receipt?.For<T>(made => new KeptAnswer(status, WireReply.Text(Context, json => write(json, made))));

    /// <summary>The fields of a body that must be one object.</summary>
    public async Task<DrfFields> Fields() => DrfFields.Of(await Body());

    /// <summary>The fields of a body that may be left out altogether.</summary>
    public async Task<DrfFields> OptionalFields() => (await Bytes()).Length == 0 ? DrfFields.None : await Fields();

    public Task Reply(int status, Action<Utf8JsonWriter> write) =>
        Receipt is null
            ? WireReply.Json(Context, status, write)
            : RetrySafe.Reply(this, status, () => WireReply.Text(Context, write));

    public Task Refuse(Refusal refusal) => DrfErrors.From(refusal).Write(Context);

    /// <summary>Answers 204, or says why not.</summary>
    public Task ReplyEmpty(Outcome<Done> outcome) =>
        !outcome.Succeeded(out _, out var refusal) ? Refuse(refusal)
        : Receipt is null ? WireReply.Empty(Context)
        : RetrySafe.Reply(this, StatusCodes.Status204NoContent, () => "");
}
