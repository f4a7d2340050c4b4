using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail.Languages;
using Guestlist.Storage;
using RazorSlices;

namespace Guestlist.Server.Mail;

/// <summary>Turns facts into letters: content in the reader's language first, then both parts from it.</summary>
/// <param name="publicUrl">Where links start, without a trailing slash.</param>
/// <param name="serviceName">The name of the service.</param>
/// <param name="locale">The language for which nobody chose one.</param>
public sealed class MailComposer(string publicUrl, string serviceName, string locale)
{
    /// <summary>The kinds of mail with their words, to be handed to the dispatcher.</summary>
    public IEnumerable<MailKind> Kinds(MimeMail mime, TimeProvider clock) =>
        [
            new InviteMail(mime, facts => Draw(InviteContent.Write(facts, In(facts.Locale), publicUrl, serviceName))),
            new InviteReminder(
                mime,
                facts => Draw(InviteContent.Remind(facts, clock.GetUtcNow(), In(facts.Locale), publicUrl, serviceName))
            ),
            new DigestMail(mime, facts => Draw(DigestContent.Write(facts, In(facts.Locale), publicUrl, serviceName))),
            new MemberJoinedMail(
                mime,
                facts => Draw(MemberJoinedContent.Write(facts, In(facts.Locale), publicUrl, serviceName))
            ),
            Notice(MailKinds.RenewalAsked, InviteNoticeMail.RenewalWaits, mime),
            Notice(MailKinds.ReaddressAsked, InviteNoticeMail.ReaddressWaits, mime),
            new AccountMail(
                MailKinds.PasswordReset,
                AccountMail.ResetLifetime,
                mime,
                facts => Draw(AccountContents.PasswordReset(facts, In(null), publicUrl, serviceName))
            ),
            new AccountMail(
                MailKinds.VerifyEmail,
                AccountMail.VerifyLifetime,
                mime,
                facts => Draw(AccountContents.VerifyEmail(facts, In(null), publicUrl, serviceName))
            ),
        ];

    private InviteNoticeMail Notice(string kind, Fragment waits, MimeMail mime) =>
        new(
            kind,
            waits,
            mime,
            facts => Draw(InviteNoticeContent.Write(facts, In(facts.Locale), publicUrl, serviceName))
        );

    /// <summary>Draws both parts.</summary>
    public static async ValueTask<Letter> Draw(Content content) =>
        new(Isolation.Text(content.Subject), ContentText.Draw(content), await ContentHtml.Create(content).RenderAsync())
        {
            Language = content.Words.Tag,
            Unsubscribe = content.Unsubscribe?.Url,
        };

    private MailWords In(string? chosen) => MailLanguages.Of(chosen, locale);
}
