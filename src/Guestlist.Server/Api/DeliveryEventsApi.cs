using System.Text.Json;
using Guestlist.Feedback;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Events;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>/api/delivery_events/: what became of mails, told by mail services. No key opens it; each sender proves itself.</summary>
internal static class DeliveryEventsApi
{
    private const string Root = "/api/delivery_events";

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(Root, Audience.Anybody, [new("POST", null, Right.Everyone, TakeSigned)])
        {
            IsServed = options => options.Feedback.EventsSecrets.Count > 0,
            FromAnywhere = true,
        },
        new(
            $"{Root}/postmark",
            Audience.Anybody,
            [new("POST", null, Right.Everyone, call => Take(call, UrlToken.Check, Postmark.Read))]
        )
        {
            IsServed = options => options.Feedback.EventsToken is not null,
            FromAnywhere = true,
        },
        new($"{Root}/ses", Audience.Anybody, [new("POST", null, Right.Everyone, TakeFromAmazon)])
        {
            IsServed = options => options.Feedback.EventsToken is not null,
            FromAnywhere = true,
        },
        new(
            $"{Root}/sendgrid",
            Audience.Anybody,
            [new("POST", null, Right.Everyone, call => Take(call, SendGridSignature.Check, SendGrid.Read))]
        )
        {
            IsServed = options => options.Feedback.SendGridKey is not null,
            FromAnywhere = true,
        },
    ];

    private static async Task TakeSigned(ApiCall call)
    {
        var id = await WebhookSignature.Check(call);
        await Reply(call, EventFields.Read(await call.Body(), id));
    }

    private static async Task Take(
        ApiCall call,
        Func<ApiCall, Task> check,
        Func<JsonElement, IReadOnlyList<DeliveryReport?>?> read
    )
    {
        await check(call);
        // These senders do not agree on a content type.
        var reports = read(DrfBody.Json(await call.Bytes()));
        await Reply(call, reports ?? throw new WireException(DrfErrors.Parse("The body is no event of this sender.")));
    }

    private static async Task TakeFromAmazon(ApiCall call)
    {
        await UrlToken.Check(call);
        if (AmazonSes.Subscription(DrfBody.Json(await call.Bytes())) is { } url)
        {
            await call.Get<SubscriptionRequest>().Keep(url);
        }

        await Take(call, UrlToken.Check, AmazonSes.Read);
    }

    private static async Task Reply(ApiCall call, IReadOnlyList<DeliveryReport?> reports)
    {
        var results = new List<ReportResult>(reports.Count);
        foreach (var report in reports)
        {
            results.Add(report is null ? ReportResult.OtherMatter : await call.Get<ApplyReport>().Handle(report));
        }

        await call.Reply(200, json => ReportResultJson.Write(json, results));
    }
}
