using System.Text;
using Guestlist.Organizations;

namespace Guestlist.Server.Api.Wire;

/// <summary>
/// The activity as one long answer, written page by page as it is read. An outage on the way cuts the connection, so
/// that half an export does not look like a whole one.
/// </summary>
internal abstract class ActivityExport(HttpContext context, string type, string file)
{
    /// <summary>The export of that name, JSON when none was asked for; null when there is no such.</summary>
    public static ActivityExport? For(HttpContext context, string? name) =>
        name switch
        {
            null or "" or "json" => new ActivityJsonExport(context),
            "csv" => new ActivityCsvExport(context),
            _ => null,
        };

    protected HttpContext Context => context;

    protected abstract string Head { get; }

    protected abstract string Foot { get; }

    protected abstract void Append(StringBuilder text, Happening happening);

    public Task Begin()
    {
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";
        return Send(Head);
    }

    public Task Write(IReadOnlyList<Happening> happenings)
    {
        var text = new StringBuilder();
        foreach (var happening in happenings)
        {
            Append(text, happening);
        }

        return Send(text.ToString());
    }

    public Task End() => Send(Foot);

    private async Task Send(string text)
    {
        context.RequestAborted.ThrowIfCancellationRequested();
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(text));
        }
    }
}

/// <summary>A JSON array of the entries as the list shows them.</summary>
internal sealed class ActivityJsonExport(HttpContext context)
    : ActivityExport(context, "application/json", "activity.json")
{
    private bool follows;

    protected override string Head => "[";

    protected override string Foot => "]";

    protected override void Append(StringBuilder text, Happening happening)
    {
        text.Append(follows ? "," : "").Append(WireReply.Text(Context, json => ActivityJson.Write(json, happening)));
        follows = true;
    }
}

/// <summary>A table with a line for each entry.</summary>
internal sealed class ActivityCsvExport(HttpContext context)
    : ActivityExport(context, "text/csv; charset=utf-8", "activity.csv")
{
    protected override string Head =>
        Csv.Line(
            "id",
            "at",
            "actor_type",
            "actor_uuid",
            "actor_email",
            "action",
            "subject_type",
            "subject_id",
            "detail",
            "position",
            "hash"
        );

    protected override string Foot => "";

    protected override void Append(StringBuilder text, Happening happening) =>
        text.Append(
            Csv.Line(
                $"{happening.Id}",
                DrfTimestamp.Format(happening.At),
                happening.Actor.Type,
                $"{happening.Actor.Id}",
                happening.By?.Email,
                happening.Action,
                happening.SubjectType,
                $"{happening.SubjectId}",
                happening.Detail,
                $"{happening.Position}",
                happening.Hash
            )
        );
}
