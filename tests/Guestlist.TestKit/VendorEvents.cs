using System.Text.Json;

namespace Guestlist.TestKit;

/// <summary>Bodies as mail services post them, about one mail to one recipient. The id is the left part of our Message-ID.</summary>
public static class VendorEvents
{
    /// <summary>Postmark: a mail came back.</summary>
    public static string PostmarkBounce(string id, string recipient, string type = "HardBounce") =>
        $$"""
            {
              "RecordType": "Bounce", "MessageStream": "outbound", "ID": 4323372036854, "Type": "{{type}}", "TypeCode": 1,
              "Name": "Hard bounce", "Tag": "", "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
              "Metadata": {"guestlist": "{{id}}"}, "ServerID": 23,
              "Description": "The server was unable to deliver your message (ex: unknown user, mailbox not found).",
              "Details": "smtp;550 5.1.1 The email account that you tried to reach does not exist.",
              "Email": "{{recipient}}", "From": "guestlist@example.com", "BouncedAt": "2026-03-02T12:00:07.0000000Z",
              "DumpAvailable": true, "Inactive": true, "CanActivate": true, "Subject": "Olga invited you", "Content": ""
            }
            """;

    /// <summary>Postmark: somebody complains.</summary>
    public static string PostmarkComplaint(string id, string recipient) =>
        $$"""
            {
              "RecordType": "SpamComplaint", "MessageStream": "outbound", "ID": 42, "Type": "SpamComplaint",
              "TypeCode": 100001, "Name": "Spam complaint", "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
              "Metadata": {"guestlist": "{{id}}"}, "Email": "{{recipient}}", "From": "guestlist@example.com",
              "BouncedAt": "2026-03-02T13:00:00Z", "Details": "Test spam complaint details"
            }
            """;

    /// <summary>Postmark: the recipient's server has it.</summary>
    public static string PostmarkDelivery(string id, string recipient) =>
        $$"""
            {
              "RecordType": "Delivery", "ServerID": 23, "MessageStream": "outbound",
              "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483", "Recipient": "{{recipient}}", "Tag": "",
              "DeliveredAt": "2026-03-02T12:00:07Z", "Details": "smtp;250 2.0.0 OK", "Metadata": {"guestlist": "{{id}}"}
            }
            """;

    /// <summary>Amazon SES: a mail came back.</summary>
    public static string SesBounce(string id, string recipient, string type = "Permanent") =>
        $$"""
            {
              "notificationType": "Bounce",
              "bounce": {
                "bounceType": "{{type}}", "bounceSubType": "General", "reportingMTA": "dns; email.example.com",
                "bouncedRecipients": [
                  {"emailAddress": "{{recipient}}", "status": "5.1.1", "action": "failed",
                   "diagnosticCode": "smtp; 550 5.1.1 <{{recipient}}>... User unknown"}
                ],
                "timestamp": "2026-03-02T12:00:07.237Z", "feedbackId": "00000138111222aa-33322211-cccc-000000"
              },
              "mail": {{SesMail(id, recipient)}}
            }
            """;

    /// <summary>Amazon SES: somebody complains.</summary>
    public static string SesComplaint(string id, string recipient, string type = "abuse") =>
        $$"""
            {
              "notificationType": "Complaint",
              "complaint": {
                "complainedRecipients": [{"emailAddress": "{{recipient}}"}], "timestamp": "2026-03-02T13:00:00.000Z",
                "feedbackId": "000001378603177f-18c07c78-fa81-000000", "complaintFeedbackType": "{{type}}"
              },
              "mail": {{SesMail(id, recipient)}}
            }
            """;

    /// <summary>Amazon SES: the recipient's server has it; the headers alone name our mail.</summary>
    public static string SesDelivery(string id, string recipient) =>
        $$"""
            {
              "eventType": "Delivery",
              "delivery": {
                "timestamp": "2026-03-02T12:00:07.000Z", "recipients": ["{{recipient}}"],
                "smtpResponse": "250 2.6.0 Message received", "reportingMTA": "a8-70.smtp-out.example.com"
              },
              "mail": {
                "messageId": "EXAMPLE7c191be45-e9aedb9a",
                "headers": [
                  {"name": "From", "value": "guestlist@example.com"},
                  {"name": "Message-Id", "value": "<{{id}}@example.com>"}
                ]
              }
            }
            """;

    /// <summary>Amazon SES: not yet.</summary>
    public static string SesDelay(string id, string recipient) =>
        $$"""
            {
              "eventType": "DeliveryDelay",
              "deliveryDelay": {
                "timestamp": "2026-03-02T12:25:00.095Z", "delayType": "TransientCommunicationFailure",
                "delayedRecipients": [
                  {"emailAddress": "{{recipient}}", "status": "4.4.1", "diagnosticCode": "smtp; 421 4.4.1 Unable to connect"}
                ]
              },
              "mail": {{SesMail(id, recipient)}}
            }
            """;

    /// <summary>Amazon SNS: a message in its envelope.</summary>
    public static string Sns(string message) =>
        $$"""
            {
              "Type": "Notification", "MessageId": "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
              "TopicArn": "arn:aws:sns:eu-west-1:123456789012:guestlist", "Message": {{JsonSerializer.Serialize(
                message
            )}},
              "Timestamp": "2026-03-02T12:00:08.000Z", "SignatureVersion": "1", "Signature": "EXAMPLEw6JRN==",
              "SigningCertURL": "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService.pem"
            }
            """;

    /// <summary>SendGrid: a bounce, somebody opening another mail, and a complaint.</summary>
    public static string SendGrid(string id, string recipient) =>
        $$"""
            [
              {
                "email": "{{recipient}}", "timestamp": 1772452807, "smtp-id": "<{{id}}@example.com>", "event": "bounce",
                "type": "bounce", "status": "5.1.1", "reason": "550 5.1.1 The email account does not exist",
                "sg_event_id": "6g4ZI7SA-xmRDv57GoPIPw==0001", "sg_message_id": "14c5d75ce93.dfd.64b469"
              },
              {
                "email": "{{recipient}}", "timestamp": 1772452807, "smtp-id": "<4711@example.com>", "event": "open",
                "sg_event_id": "FOTFFO0ecsBE-zxFXfs6WA==0002", "useragent": "Mozilla/4.0", "ip": "203.0.113.9"
              },
              {
                "email": "{{recipient}}", "timestamp": 1772452808, "smtp-id": "<{{id}}@example.com>", "event": "spamreport",
                "sg_event_id": "37nvH5QBz858KGVYCM4uOA==0003"
              }
            ]
            """;

    private static string SesMail(string id, string recipient) =>
        $$"""
            {
              "timestamp": "2026-03-02T12:00:05.000Z", "source": "guestlist@example.com",
              "messageId": "00000138111222aa-33322211-cccc", "destination": ["{{recipient}}"], "headersTruncated": false,
              "headers": [{"name": "To", "value": "{{recipient}}"}],
              "commonHeaders": {"from": ["guestlist@example.com"], "messageId": "{{id}}", "subject": "Olga invited you"}
            }
            """;
}
