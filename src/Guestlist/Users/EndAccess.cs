using Guestlist.Delivery;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>What a new password ends: every session, and every link to choose one. Keys live on; they have values of their own.</summary>
internal static class EndAccess
{
    public static IReadOnlyList<Statement> Statements(long userId) =>
        [
            new($"delete from sessions where user_id = {userId}"),
            new(
                $"""
                delete from account_tokens
                where user_id = {userId} and purpose in ({MailKinds.PasswordReset}, {AccountToken.HandedOver})
                """
            ),
        ];
}
