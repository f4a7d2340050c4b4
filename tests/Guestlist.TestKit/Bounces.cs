namespace Guestlist.TestKit;

/// <summary>Reports on mails as the common mail servers write them.</summary>
public static class Bounces
{
    /// <summary>Postfix: everything in one notification, with the headers of the mail.</summary>
    public static string Postfix(
        string messageId,
        string recipient,
        string status = "5.1.1",
        string action = "failed",
        string words = "550 5.1.1 <{0}>: Recipient address rejected: User unknown in virtual mailbox table"
    ) =>
        $"""
            Return-Path: <>
            Received: by mx.example.net (Postfix) id 4XyZ0012abc; Mon, 2 Mar 2026 12:00:07 +0000 (UTC)
            Date: Mon, 2 Mar 2026 12:00:07 +0000 (UTC)
            From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            To: guestlist@example.com
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            	boundary="4XyZ0012def.1772452807/mx.example.net"
            Message-Id: <4XyZ0012ghi@mx.example.net>

            This is a MIME-encapsulated message.

            --4XyZ0012def.1772452807/mx.example.net
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

            This is the mail system at host mx.example.net.

            I'm sorry to have to inform you that your message could not
            be delivered to one or more recipients. It's attached below.

            <{recipient}>: host mail.example.org[203.0.113.7] said: {string.Format(null, words, recipient)}

            --4XyZ0012def.1772452807/mx.example.net
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.net
            X-Postfix-Queue-ID: 4XyZ0012abc
            X-Postfix-Sender: rfc822; guestlist@example.com
            Arrival-Date: Mon, 2 Mar 2026 12:00:05 +0000 (UTC)

            Final-Recipient: rfc822; {recipient}
            Original-Recipient: rfc822;{recipient}
            Action: {action}
            Status: {status}
            Remote-MTA: dns; mail.example.org
            Diagnostic-Code: smtp; {string.Format(null, words, recipient)}

            --4XyZ0012def.1772452807/mx.example.net
            Content-Description: Undelivered Message Headers
            Content-Type: text/rfc822-headers

            Return-Path: <guestlist@example.com>
            From: Guestlist <guestlist@example.com>
            To: {recipient}
            Subject: Olga invited you to join Acme on Guestlist
            Message-Id: <{messageId}>
            Auto-Submitted: auto-generated

            --4XyZ0012def.1772452807/mx.example.net--

            """;

    /// <summary>Exchange Online: HTML beside text, folded diagnostics, and a type without a blank after it.</summary>
    public static string Exchange(string messageId, string recipient) =>
        $"""
            From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>
            To: <guestlist@example.com>
            Date: Mon, 2 Mar 2026 12:00:09 +0000
            Content-Type: multipart/report; report-type=delivery-status;
            	boundary="3f1c8f1d-2b60-4f39-9d0f-3a6c4c0b9f3e"
            MIME-Version: 1.0
            X-MS-Exchange-Message-Is-Ndr:
            Content-Language: en-US
            Message-ID: <3f1c8f1d-2b60-4f39@PROD.OUTLOOK.EXAMPLE>
            In-Reply-To: <{messageId}>
            References: <{messageId}>
            Subject: Undeliverable: Olga invited you to join Acme on Guestlist
            Auto-Submitted: auto-replied

            --3f1c8f1d-2b60-4f39-9d0f-3a6c4c0b9f3e
            Content-Type: multipart/alternative; differences=Content-Type;
            	boundary="inner-9f3e"

            --inner-9f3e
            Content-Type: text/plain; charset="us-ascii"
            Content-Transfer-Encoding: quoted-printable

            Your message to {recipient} couldn't be delivered.
            ann wasn't found at example.org.

            --inner-9f3e
            Content-Type: text/html; charset="us-ascii"
            Content-Transfer-Encoding: quoted-printable

            <html><body><p>Your message couldn't be delivered.</p></body></html>

            --inner-9f3e--

            --3f1c8f1d-2b60-4f39-9d0f-3a6c4c0b9f3e
            Content-Type: message/delivery-status

            Reporting-MTA: dns;DB7PR01MB4567.eurprd01.prod.example
            Received-From-MTA: dns;mail.example.com
            Arrival-Date: Mon, 2 Mar 2026 12:00:08 +0000

            Final-Recipient: rfc822;{recipient}
            Action: failed
            Status: 5.1.10
            Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient
             {recipient} not found by SMTP address lookup

            --3f1c8f1d-2b60-4f39-9d0f-3a6c4c0b9f3e
            Content-Type: message/rfc822

            Received: from mail.example.com (203.0.113.25) by DB7EUR01.example.org
            From: Guestlist <guestlist@example.com>
            To: <{recipient}>
            Message-ID: <{messageId}>
            Subject: Olga invited you to join Acme on Guestlist
            Content-Type: text/plain

            Hello

            --3f1c8f1d-2b60-4f39-9d0f-3a6c4c0b9f3e--

            """;

    /// <summary>Gmail: pictures beside text, the whole mail, and links in the diagnostics.</summary>
    public static string Gmail(string messageId, string recipient) =>
        $"""
            Return-Path: <>
            From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>
            To: guestlist@example.com
            Auto-Submitted: auto-replied
            Subject: Delivery Status Notification (Failure)
            References: <{messageId}>
            In-Reply-To: <{messageId}>
            X-Failed-Recipients: {recipient}
            Message-ID: <67c4a1b2.050a0220.1a2b3c.4d5e.GMR@mx.example>
            Date: Mon, 02 Mar 2026 04:00:10 -0800 (PST)
            MIME-Version: 1.0
            Content-Type: multipart/report; boundary="000000000000aa11bb22cc33dd"; report-type=delivery-status

            --000000000000aa11bb22cc33dd
            Content-Type: multipart/related; boundary="000000000000aa11bb22cc44ee"

            --000000000000aa11bb22cc44ee
            Content-Type: text/plain; charset="UTF-8"

            ** Address not found **

            Your message wasn't delivered to {recipient} because the address couldn't be found.

            --000000000000aa11bb22cc44ee
            Content-Type: image/png; name="icon.png"
            Content-Transfer-Encoding: base64
            Content-ID: <icon.png>

            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==

            --000000000000aa11bb22cc44ee--

            --000000000000aa11bb22cc33dd
            Content-Type: message/delivery-status

            Reporting-MTA: dns; googlemail.example
            Received-From-MTA: dns; guestlist@example.com
            Arrival-Date: Mon, 02 Mar 2026 04:00:09 -0800 (PST)
            X-Original-Message-ID: <{messageId}>

            Final-Recipient: rfc822; {recipient}
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; gmail-smtp-in.l.google.example. (198.51.100.26, the server for the domain.)
            Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try
             550-5.1.1 double-checking the recipient's email address for typos or
             550 5.1.1  https://support.example/mail/?p=NoSuchUser
            Last-Attempt-Date: Mon, 02 Mar 2026 04:00:10 -0800 (PST)

            --000000000000aa11bb22cc33dd
            Content-Type: message/rfc822

            From: Guestlist <guestlist@example.com>
            To: {recipient}
            Message-Id: <{messageId}>
            Subject: =?utf-8?q?Olga_invited_you?=

            Hello

            --000000000000aa11bb22cc33dd--

            """;

    /// <summary>A feedback loop: somebody has pressed the button that says spam.</summary>
    public static string Complaint(string messageId, string? recipient = null, string type = "abuse") =>
        $"""
            From: <feedback@provider.example>
            Date: Mon, 2 Mar 2026 13:00:00 +0000
            Subject: FW: Olga invited you to join Acme on Guestlist
            To: <abuse@example.com>
            Message-ID: <arf-1@provider.example>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary="part_arf"

            --part_arf
            Content-Type: text/plain; charset="US-ASCII"

            This is an email abuse report.

            --part_arf
            Content-Type: message/feedback-report

            Feedback-Type: {type}
            User-Agent: SomeGenerator/1.0
            Version: 1
            Original-Mail-From: <guestlist@example.com>
            {(recipient is null ? "Received-Date: Mon, 2 Mar 2026 12:00:00 +0000" : $"Original-Rcpt-To: <{recipient}>")}
            Source-IP: 203.0.113.25

            --part_arf
            Content-Type: message/rfc822

            From: Guestlist <guestlist@example.com>
            To: <redacted@provider.example>
            Message-ID: <{messageId}>
            Subject: Olga invited you to join Acme on Guestlist

            Hello

            --part_arf--

            """;
}
