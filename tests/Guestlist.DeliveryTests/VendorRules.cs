using System.Text.Json;
using Guestlist.Delivery;
using Guestlist.Feedback;
using Guestlist.Server.Api.Events;
using Guestlist.Server.Mail;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>How the events of mail services become reports.</summary>
public sealed class VendorRules
{
    private const string Id = "invite.0195f0a0000070008000000000000001.1";
    private const string Ann = "ann@example.org";

    [Theory]
    [InlineData("HardBounce", ReportKind.HardBounced)]
    [InlineData("BadEmailAddress", ReportKind.HardBounced)]
    [InlineData("Transient", ReportKind.Deferred)]
    [InlineData("SoftBounce", ReportKind.Deferred)]
    [InlineData("DnsError", ReportKind.Deferred)]
    [InlineData("Blocked", ReportKind.Bounced)]
    [InlineData("SpamNotification", ReportKind.Bounced)]
    [InlineData("SpamComplaint", ReportKind.Complained)]
    [InlineData("AutoResponder", null)]
    [InlineData("Subscribe", null)]
    [InlineData("SomethingNew", null)]
    public void postmark_tells_bounces_by_type(string type, ReportKind? kind)
    {
        var report = Assert.Single(Postmark.Read(Json(VendorEvents.PostmarkBounce(Id, Ann, type)))!);

        Assert.Equal(kind, report?.Kind);
        if (report is not null)
            IsWhole(report, "smtp;550 5.1.1 The email account that you tried to reach does not exist.");
    }

    [Fact]
    public void postmark_tells_complaints_and_deliveries()
    {
        var complaint = Assert.Single(Postmark.Read(Json(VendorEvents.PostmarkComplaint(Id, Ann)))!);
        var delivery = Assert.Single(Postmark.Read(Json(VendorEvents.PostmarkDelivery(Id, Ann)))!);

        Assert.Equal((ReportKind.Complained, ReportKind.Delivered), (complaint!.Kind, delivery!.Kind));
        Assert.Equal(
            (Id, Id, Ann, Ann),
            (complaint.MessageId, delivery.MessageId, complaint.Recipient, delivery.Recipient)
        );
        Assert.NotEqual(complaint.EventId, delivery.EventId);
    }

    [Theory]
    [InlineData("smtp.postmarkapp.com", Id)]
    [InlineData("smtp.example.com", null)]
    [InlineData("postmarkapp.com.example.com", null)]
    public void postmark_alone_is_given_our_id_in_a_header_of_its_own(string host, string? echoed)
    {
        var settings = new DeliverySettings("https://guestlist.test", "Guestlist")
        {
            Smtp = new SmtpSettings(host, 587, SmtpSecurity.StartTls, null, null),
        };
        var mime = new MimeMail(settings.Sender, settings.Host, TimeProvider.System) { Echo = settings.Echo };

        using var message = mime.Write(new Letter("A mail", "Hello", "<p>Hello</p>"), Ann, null, Id);

        Assert.Equal(echoed, message.Headers["X-PM-Metadata-guestlist"]);
    }

    [Theory]
    [InlineData("Permanent", ReportKind.HardBounced)]
    [InlineData("Transient", ReportKind.Deferred)]
    [InlineData("Undetermined", ReportKind.Deferred)]
    public void amazon_tells_bounces_by_type_wrapped_and_raw(string type, ReportKind kind)
    {
        var raw = VendorEvents.SesBounce(Id, Ann, type);
        foreach (var body in (string[])[raw, VendorEvents.Sns(raw)])
        {
            var report = Assert.Single(AmazonSes.Read(Json(body))!)!;
            Assert.Equal(kind, report.Kind);
            IsWhole(report, "smtp; 550 5.1.1 <ann@example.org>... User unknown");
        }
    }

    [Theory]
    [InlineData("abuse", ReportKind.Complained)]
    [InlineData("", ReportKind.Complained)]
    [InlineData("not-spam", null)]
    public void amazon_tells_complaints(string type, ReportKind? kind) =>
        Assert.Equal(kind, Assert.Single(AmazonSes.Read(Json(VendorEvents.SesComplaint(Id, Ann, type)))!)?.Kind);

    [Fact]
    public void amazon_tells_deliveries_and_delays_and_names_ours_among_the_headers()
    {
        var delivery = Assert.Single(AmazonSes.Read(Json(VendorEvents.SesDelivery(Id, Ann)))!)!;
        var delay = Assert.Single(AmazonSes.Read(Json(VendorEvents.SesDelay(Id, Ann)))!)!;

        Assert.Equal((ReportKind.Delivered, ReportKind.Deferred), (delivery.Kind, delay.Kind));
        Assert.Equal(($"<{Id}@example.com>", Ann), (delivery.MessageId, delivery.Recipient));
        Assert.Equal((Id, Ann), (delay.MessageId, delay.Recipient));
    }

    [Theory]
    [InlineData("Send")]
    [InlineData("Open")]
    [InlineData("Click")]
    public void amazon_tells_much_that_concerns_no_invite(string type) =>
        Assert.Equal([null], AmazonSes.Read(Json($$"""{"mail":{},"eventType":"{{type}}"}""")));

    [Fact]
    public void a_message_of_amazon_that_is_no_json_is_no_event() =>
        Assert.Equal([null], AmazonSes.Read(Json(VendorEvents.Sns("Successfully validated SNS topic."))));

    [Theory]
    [InlineData("https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=23", true)]
    [InlineData("https://sns.cn-north-1.amazonaws.com.cn/?Token=23", true)]
    [InlineData("http://sns.eu-west-1.amazonaws.com/", false)]
    [InlineData("https://sns.eu-west-1.amazonaws.com.evil.example/", false)]
    [InlineData("https://evil.example/?sns.eu-west-1.amazonaws.com", false)]
    [InlineData("https://sns.eu-west-1.amazonaws.com:8443/", false)]
    [InlineData("https://sns.x@evil.example/.amazonaws.com", false)]
    [InlineData("file:///etc/passwd", false)]
    public void only_an_address_of_amazon_is_shown_to_be_opened(string url, bool isShown)
    {
        var body = Json($$"""{"Type":"SubscriptionConfirmation","SubscribeURL":"{{url}}"}""");

        Assert.Equal(isShown, AmazonSes.Subscription(body) is not null);
        Assert.Empty(AmazonSes.Read(body)!);
    }

    [Theory]
    [InlineData("""{"event":"bounce","type":"bounce","status":"5.1.1"}""", ReportKind.HardBounced)]
    [InlineData("""{"event":"bounce","type":"bounce","status":"5.7.1"}""", ReportKind.Bounced)]
    [InlineData("""{"event":"bounce","type":"bounce","status":"4.2.2"}""", ReportKind.Deferred)]
    [InlineData("""{"event":"bounce","type":"blocked","status":"5.1.1"}""", ReportKind.Bounced)]
    [InlineData("""{"event":"bounce","type":"blocked"}""", ReportKind.Bounced)]
    [InlineData("""{"event":"deferred"}""", ReportKind.Deferred)]
    [InlineData("""{"event":"delivered"}""", ReportKind.Delivered)]
    [InlineData("""{"event":"dropped"}""", ReportKind.Bounced)]
    [InlineData("""{"event":"spamreport"}""", ReportKind.Complained)]
    [InlineData("""{"event":"open"}""", null)]
    [InlineData("""{"event":"processed"}""", null)]
    [InlineData("{}", null)]
    [InlineData("7", null)]
    public void sendgrid_tells_by_event(string item, ReportKind? kind) =>
        Assert.Equal(kind, Assert.Single(SendGrid.Read(Json($"[{item}]"))!)?.Kind);

    [Fact]
    public void sendgrid_tells_the_id_the_recipient_the_words_and_the_time()
    {
        var reports = SendGrid.Read(Json(VendorEvents.SendGrid(Id, Ann)))!;

        Assert.Equal(3, reports.Count);
        IsWhole(reports[0]!, "550 5.1.1 The email account does not exist");
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 12, 0, 7, TimeSpan.Zero), reports[0]!.At);
        Assert.Null(reports[1]);
        Assert.Equal(3, reports.Select(report => report?.EventId).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("""{"RecordType":{},"Type":[],"notificationType":7}""")]
    [InlineData(
        """{"RecordType":"Bounce","Type":"HardBounce","Metadata":[],"Email":{},"ID":null,"BouncedAt":"soon"}"""
    )]
    [InlineData(
        """{"notificationType":"Bounce","bounce":{"bouncedRecipients":[1,null,{"emailAddress":{}}]},"mail":7}"""
    )]
    [InlineData("""{"Type":"Notification","Message":"{\"notificationType\":\"Complaint\"}"}""")]
    [InlineData("""[{"event":"bounce","smtp-id":{},"email":[],"timestamp":1e99,"sg_event_id":7}]""")]
    public void bodies_of_any_shape_are_read(string body)
    {
        var json = Json(body);

        IReadOnlyList<DeliveryReport?>?[] all = [Postmark.Read(json), AmazonSes.Read(json), SendGrid.Read(json)];
        foreach (var reports in all)
            Assert.All(reports ?? [], report => Assert.True(report is null || report.MessageId.Length == 0));
        Assert.Null(AmazonSes.Subscription(json));
    }

    private static void IsWhole(DeliveryReport report, string words)
    {
        Assert.Contains(Id, report.MessageId, StringComparison.Ordinal);
        Assert.Equal((Ann, words), (report.Recipient, report.Words));
        Assert.NotNull(report.At);
        Assert.Matches("^(postmark|ses|sendgrid) .*[0-9a-f]{4}", report.EventId);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
