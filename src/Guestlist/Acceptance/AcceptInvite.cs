using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Invites;
using Guestlist.Retries;
using Guestlist.Sessions;
using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Acceptance;

/// <summary>
/// Lets the right person in, exactly once: invite ended, membership made, current organization switched, in one
/// transaction whose first statement carries every condition.
/// </summary>
public sealed class AcceptInvite(
    Database database,
    MailSettings mail,
    Passwords passwords,
    OutboxSignal signal,
    TimeProvider clock
)
{
    /// <summary>A signed-in visitor joins.</summary>
    /// <param name="secret">Of a link.</param>
    /// <param name="visitor">Who joins.</param>
    /// <param name="receipt">Where to keep that it was done, when the client gave a key.</param>
    public async Task<Outcome<Joined>> Handle(string secret, User visitor, Receipt? receipt = null)
    {
        var invite = await InviteAtDoor.Find(database, secret, visitor);
        if (invite is null)
        {
            return new UnknownSecret();
        }

        var now = clock.Now();
        if (Judgement.Of(invite, visitor, now) is { } refusal)
        {
            return await Refuse(invite, refusal, Actor.User(visitor.Uuid));
        }

        var other = visitor.EmailKey == invite.TargetKey ? null : visitor.EmailKey;
        var write = new AcceptanceWrite(database.Dialect, mail, invite, secret, visitor.Uuid, other, now);
        var result = await Receipt.Write(
            database,
            write.Statements([]),
            write.IsComplete,
            receipt,
            Joining(visitor.Uuid)
        );
        if (!result.Kept)
        {
            return await Lost(secret, visitor, receipt);
        }

        InviteMetrics.CountEnd(Endings.Accepted);
        signal.Poke();
        return new Joined(visitor.Uuid, invite.OrganizationId, Session: null);
    }

    /// <summary>A person without an account gets one for the invited address, signed in, and joins.</summary>
    public async Task<Outcome<Joined>> Handle(string secret, NewPerson person, Receipt? receipt = null)
    {
        var invite = await InviteAtDoor.Find(database, secret, visitor: null);
        if (invite is null)
        {
            return new UnknownSecret();
        }

        if (Judgement.Of(invite, visitor: null, clock.Now()) is { } refusal)
        {
            return await Refuse(invite, refusal, Actor.Invitee);
        }

        if (invite.AccountExists)
        {
            return invite.TargetIsMember ? new AddressIsMember() : new SignInInstead(invite.TargetEmail);
        }

        var hash = await passwords.Hash(person.Password);
        // Hashing took its time; expiry is judged by the moment of the write.
        var now = clock.Now();
        var user = Ids.New(now);
        var session = Secret.Mint();
        var write = new AcceptanceWrite(database.Dialect, mail, invite, secret, user, otherKey: null, now);
        var result = await Receipt.Write(
            database,
            write.Statements([NewAccount(invite, person, hash, user, now), StartSession.For(user, session, now)]),
            write.IsComplete,
            receipt,
            Joining(user)
        );
        if (!result.Kept)
        {
            return await Lost(secret, visitor: null, receipt);
        }

        InviteMetrics.CountEnd(Endings.Accepted);
        signal.Poke();
        return new Joined(user, invite.OrganizationId, session);
    }

    /// <summary>An invite that nobody answers for is marked, so that its admins see it. Nothing of it is used up.</summary>
    private async Task<Refusal> Refuse(InviteAtDoor invite, Refusal refusal, Actor actor)
    {
        if (refusal is InviteHeld && !invite.IsHeld)
        {
            await database.Write(HoldInvites.Statements(invite.OrganizationId, [invite.Id], actor, clock.Now()));
        }

        return refusal;
    }

    /// <summary>Who joined says all; the text of the answer is made from that.</summary>
    private static KeptAnswer Joining(Guid user) => new(201, Body: null, user);

    /// <summary>The address comes from the invite; a mailed secret proves it, a revealed one does not.</summary>
    private static Statement NewAccount(
        InviteAtDoor invite,
        NewPerson person,
        string hash,
        Guid user,
        DateTimeOffset now
    ) =>
        new(
            $"""
            insert into users (uuid, first_name, last_name, email, email_key, is_email_verified, password_hash,
                               is_active, created_at, updated_at)
            values ({user}, {person.FirstName}, {""}, {invite.TargetEmail}, {invite.TargetKey},
                    {invite.LinkKind == Invites.LinkKinds.Mailed}, {hash}, {true}, {now}, {now})
            on conflict (email_key) do nothing
            """
        );

    /// <summary>Somebody was faster; a fresh look says what is so now.</summary>
    private async Task<Refusal> Lost(string secret, User? visitor, Receipt? receipt)
    {
        if (receipt is { IsLost: true })
        {
            return new KeyInUse(1);
        }

        var invite = await InviteAtDoor.Find(database, secret, visitor);
        if (invite is null)
        {
            return new UnknownSecret();
        }

        return Judgement.Of(invite, visitor, clock.Now())
            ?? (invite.TargetIsMember ? new AddressIsMember() : new SignInInstead(invite.TargetEmail));
    }
}

/// <summary>What a person without an account says to join.</summary>
/// <param name="FirstName">1 to 128 characters.</param>
/// <param name="Password">8 to 128 characters.</param>
public sealed record NewPerson(string FirstName, string Password);

/// <summary>Somebody joined.</summary>
/// <param name="UserUuid">Who.</param>
/// <param name="OrganizationId">Where.</param>
/// <param name="Session">The first session of a new account; null for those who had signed in.</param>
public sealed record Joined(Guid UserUuid, Guid OrganizationId, Secret? Session);
