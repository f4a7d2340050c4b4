using System.Security.Cryptography;
using System.Text;

namespace Guestlist.Probe;

/// <summary>The values of the rows that an invite writes, in the order of the columns in <see cref="Sql"/>.</summary>
internal static class WrittenRows
{
    public static void Invite(Action<object?> add, Guid organization, Person inviter, Invite invite, long now)
    {
        add(invite.Id);
        add(organization);
        add(invite.TargetEmail);
        add(invite.TargetEmail);
        add(invite.FirstName);
        add(invite.Message);
        add((long)invite.Level);
        add(invite.PrivateProjectAccess!.Text);
        add(invite.EmailingAttemptMade);
        add(inviter.Id);
        add(now);
        add(now);
        add(Sql.Microseconds(invite.ExpiresAt));
        add(1L);
        add(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("guestlist:" + invite.TargetEmail))));
        add(invite.FirstName.ToLowerInvariant());
        add(invite.Metadata.Text);
        add(invite.Delivery.State);
        add(now);
        add(now);
    }

    public static void Outbox(Action<object?> add, Guid organization, Invite invite, long now)
    {
        add("invite");
        add(organization);
        add(invite.Id);
        add($"invite.{invite.Id:N}.1");
        add(0L);
        add("queued");
        add(0L);
        add(now);
        add(Sql.Microseconds(invite.ExpiresAt));
        add(now);
    }

    public static void Activity(Action<object?> add, Guid organization, Person inviter, Invite invite, long now)
    {
        add(Guid.CreateVersion7(invite.CreatedAt));
        add(organization);
        add(now);
        add("user");
        add(inviter.Uuid);
        add("invite.created");
        add("invite");
        add(invite.Id);
    }
}
