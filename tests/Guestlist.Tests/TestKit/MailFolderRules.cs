using Guestlist.TestKit;
using MimeKit;
using Xunit;

namespace Guestlist.Tests.TestKit;

public sealed class MailFolderRules : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("guestlist-mail-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task a_folder_that_does_not_exist_yet_holds_no_mail() =>
        Assert.Empty(await new MailFolder(Path.Combine(_folder, "later")).All());

    [Fact]
    public async Task a_mail_is_found_by_its_receiver_in_any_letter_case()
    {
        Drop("ann@example.com", "Hello");

        var mails = await new MailFolder(_folder).WaitFor("Ann@Example.com");

        Assert.Equal("Hello", Assert.Single(mails).Subject);
        Assert.Empty(await new MailFolder(_folder).For("bob@example.com"));
    }

    [Fact]
    public async Task the_secret_is_the_end_of_the_first_join_link()
    {
        Drop("ann@example.com", "Join", "See http://127.0.0.1:5080/join/aB3x9 or ask.");

        var mail = Assert.Single(await new MailFolder(_folder).All());

        Assert.Equal("http://127.0.0.1:5080/join/aB3x9", mail.JoinLink);
        Assert.Equal("aB3x9", mail.JoinSecret);
    }

    [Fact]
    public async Task a_mail_without_a_join_link_has_no_secret()
    {
        Drop("ann@example.com", "Plain", "Nothing to click.");

        Assert.Null(Assert.Single(await new MailFolder(_folder).All()).JoinSecret);
    }

    private void Drop(string to, string subject, string text = "")
    {
        var mail = new MimeMessage
        {
            Subject = subject,
            Body = new TextPart("plain") { Text = text },
        };
        mail.To.Add(new MailboxAddress("", to));
        mail.WriteTo(Path.Combine(_folder, RandomName.With("") + ".eml"));
    }
}
