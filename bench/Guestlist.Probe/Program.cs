using System.Text.Json;
using Guestlist.Probe;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
    json.SerializerOptions.TypeInfoResolverChain.Insert(0, ProbeJson.Default);
});
var app = builder.Build();

IStore store = builder.Configuration.GetConnectionString("Postgres") is { Length: > 0 } postgres
    ? new PostgresStore(postgres)
    : new SqliteStore(builder.Configuration.GetConnectionString("Sqlite")!);

app.MapGet("/health/live", () => "ok");
app.MapGet("/constant", () => "constant");

var invites = app.MapGroup("/api/organizations/{organization:guid}/invites");
invites.MapGet(
    "/",
    async (Guid organization, int limit, HttpContext http) =>
        await store.Page(BearerKey.Hash(http.Request), organization, limit) is { } page
            ? Results.Ok(page)
            : Results.Unauthorized()
);
invites.MapPost(
    "/",
    async (Guid organization, Draft draft, HttpContext http) =>
        await store.Enter(BearerKey.Hash(http.Request), organization) is { } person
            ? Results.Json(await Create(organization, person, draft), ProbeJson.Default.Invite, statusCode: 201)
            : Results.Unauthorized()
);
invites.MapPost(
    "/bulk",
    async (Guid organization, Draft[] drafts, HttpContext http) =>
        await store.Enter(BearerKey.Hash(http.Request), organization) is { } person
            ? Results.Json(
                await CreateAll(organization, person, drafts),
                ProbeJson.Default.InviteArray,
                statusCode: 201
            )
            : Results.Unauthorized()
);

await app.RunAsync();

async Task<Invite> Create(Guid organization, Person person, Draft draft) =>
    (await CreateAll(organization, person, [draft]))[0];

async Task<Invite[]> CreateAll(Guid organization, Person person, Draft[] drafts)
{
    var now = TimeProvider.System.GetUtcNow();
    var made = Array.ConvertAll(drafts, draft => Invite.From(draft, person, now));
    await store.Create(organization, person, made, now);
    return made;
}
