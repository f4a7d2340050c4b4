using Guestlist.Acceptance;
using Guestlist.Server.Pages.Door;
using Guestlist.Server.Pages.Frame;
using Guestlist.Users;

namespace Guestlist.Server.Pages.Join;

/// <summary>Reads what a new person typed, by the rules of the API's sign-up, and says in plain words what to mend.</summary>
internal static class NewPersonFields
{
    /// <summary>What stands in the fields at first: the name by which the inviter knows them.</summary>
    public static AsNewPerson For(InviteAtDoor invite) => new(invite.FirstName, new Problems());

    public static (NewPerson Person, AsNewPerson Answer) Read(PageForm form)
    {
        var name = form.Text("name");
        var password = form.Raw("password");
        var problems = new Problems();
        problems.Add("name", WrongName(name));
        problems.Add("password", PasswordField.Wrong(password));
        return (new NewPerson(name, password), new AsNewPerson(name, problems));
    }

    private static string? WrongName(string name) =>
        name.Length == 0 ? "Enter your first name."
        : PlainText.LengthOf(name) > User.MaxName ? $"Shorten your first name to {User.MaxName} characters."
        : !PlainText.IsName(name)
            ? "Enter your first name without web addresses, angle brackets or invisible characters."
        : null;
}
