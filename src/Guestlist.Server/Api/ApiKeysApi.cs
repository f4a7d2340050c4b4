using Guestlist.ApiKeys;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>/api/personal_api_keys/: a person's own keys, managed by session. A key may look at itself alone.</summary>
internal static class ApiKeysApi
{
    private const string Root = "/api/personal_api_keys";

    private static readonly Right ItselfAlone = new(call =>
        Task.FromResult(
            call.Caller.Key is not { } own || call.Segment("id") is var id && (id == "@current" || id == own.Id)
                ? null
                : DrfErrors.NoKeyAccess
        )
    );

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(Root, Audience.User, [new("GET", null, Right.Everyone, List), new("POST", null, Right.Everyone, Create)]),
        new(
            $"{Root}/{{id}}",
            Audience.User,
            [
                new("GET", null, ItselfAlone, Get, AnyKey: true),
                new("PATCH", null, Right.Everyone, Change),
                new("DELETE", null, Right.Everyone, Delete),
            ]
        ),
        new($"{Root}/{{id}}/roll", Audience.User, [new("POST", null, Right.Everyone, Roll)]),
    ];

    private static async Task List(ApiCall call)
    {
        var keys = await call.Get<ListApiKeys>().Handle(call.User.Id);
        await call.Reply(
            200,
            json =>
            {
                json.WriteStartArray();
                foreach (var key in keys)
                {
                    ApiKeyJson.Write(json, key);
                }

                json.WriteEndArray();
            }
        );
    }

    private static async Task Create(ApiCall call)
    {
        var (label, reach) = ApiKeyFields.ReadNew(await call.Fields());
        var session = call.Get<SessionCookie>().Read(call.Context.Request);
        var outcome = await call.Get<CreateApiKey>().Handle(call.User.Id, label, reach, session);
        if (outcome.Refusal is SessionOver)
        {
            throw new WireException(DrfErrors.NotAuthenticated);
        }

        await ReplyIssued(call, 201, outcome);
    }

    private static async Task Get(ApiCall call)
    {
        // A key that got here means itself, whatever it called itself.
        var id = call.Caller.Key?.Id ?? call.Segment("id");
        await Reply(call, await call.Get<GetApiKey>().Handle(call.User.Id, id));
    }

    private static async Task Change(ApiCall call)
    {
        var id = call.Segment("id");
        await RefuseUnknown(call, id);
        var changes = ApiKeyFields.ReadChanges(await call.Fields());
        await Reply(call, await call.Get<ChangeApiKey>().Handle(call.User.Id, id, changes));
    }

    private static async Task Delete(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<DeleteApiKey>().Handle(call.User.Id, call.Segment("id")));

    private static async Task Roll(ApiCall call) =>
        await ReplyIssued(call, 200, await call.Get<RollApiKey>().Handle(call.User.Id, call.Segment("id")));

    /// <summary>An unknown key is told before anything that is wrong with the body.</summary>
    private static async Task RefuseUnknown(ApiCall call, string id)
    {
        if ((await call.Get<GetApiKey>().Handle(call.User.Id, id)).Refusal is { } refusal)
        {
            throw new WireException(DrfErrors.From(refusal));
        }
    }

    private static Task Reply(ApiCall call, Outcome<ApiKey> outcome) =>
        outcome.Succeeded(out var key, out var refusal)
            ? call.Reply(200, json => ApiKeyJson.Write(json, key))
            : call.Refuse(refusal);

    private static Task ReplyIssued(ApiCall call, int status, Outcome<IssuedKey> outcome) =>
        outcome.Succeeded(out var issued, out var refusal)
            ? call.Reply(status, json => ApiKeyJson.Write(json, issued.Key, issued.Value))
            : call.Refuse(refusal);
}
