using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Storage;
using RazorSlices;

namespace Guestlist.Server.Mail;

/// <summary>Turns facts into letters: content first, then both parts from it.</summary>
/// <param name="publicUrl">Where links start, without a trailing slash.</param>
/// <param name="serviceName">The name of the service.</param>
public sealed class MailComposer(string publicUrl, string serviceName)
{
    /// <summary>The kinds of mail with their words, to be handed to the dispatcher.</summary>
    public IEnumerable<MailKind> Kinds(MimeMail mime) =>
        [
            new InviteMail(mime, facts => Draw(InviteContent.Write(facts, publicUrl, serviceName))),
            new MemberJoinedMail(mime, facts => Draw(MemberJoinedContent.Write(facts, publicUrl, serviceName))),
            Notice(MailKinds.RenewalAsked, InviteNoticeMail.RenewalWaits, mime),
            Notice(MailKinds.ReaddressAsked, InviteNoticeMail.ReaddressWaits, mime),
            new AccountMail(
                MailKinds.PasswordReset,
                AccountMail.ResetLifetime,
                mime,
                facts => Draw(AccountContents.PasswordReset(facts, publicUrl, serviceName))
            ),
            new AccountMail(
                MailKinds.VerifyEmail,
                AccountMail.VerifyLifetime,
                mime,
                facts => Draw(AccountContents.VerifyEmail(facts, publicUrl, serviceName))
            ),
        ];

    private InviteNoticeMail Notice(string kind, Fragment waits, MimeMail mime) =>
        new(kind, waits, mime, facts => Draw(InviteNoticeContent.Write(facts, publicUrl, serviceName)));

    /// <summary>Draws both parts.</summary>
    public static async ValueTask<Letter> Draw(Content content) =>
        new(content.Subject, ContentText.Draw(content), await ContentHtml.Create(content).RenderAsync())
        {
            Unsubscribe = content.Unsubscribe?.Url,
        };
}
