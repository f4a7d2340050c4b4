using Guestlist.Access;
using Guestlist.Organizations;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Shield;
using Guestlist.Users;

namespace Guestlist.Server.Api;

/// <summary>/api/users/@me/: the caller.</summary>
internal static class MeApi
{
    private const string Root = "/api/users/@me";
    private static readonly Scope Read = new("user", Writes: false);
    private static readonly Scope Write = new("user", Writes: true);

    public static readonly IReadOnlyList<ApiRoute> Routes =
    [
        new(Root, Audience.User, [new("GET", Read, Right.Everyone, Get), new("PATCH", Write, Right.Everyone, Change)]),
        new($"{Root}/verification", Audience.User, [new("POST", Write, Right.Everyone, AskForVerification)]),
    ];

    private static Task Get(ApiCall call) => Reply(call, call.User);

    private static async Task Change(ApiCall call)
    {
        var fields = await call.Fields();
        var changes = ProfileFields.Read(fields);
        var passwords = ProfileFields.ReadPasswords(fields);
        if (passwords is null && IsOutOfBounds(call, changes.CurrentOrganizationId))
        {
            throw ProfileFields.AlienOrganization(fields);
        }

        var refusal = passwords is { } given
            ? await ChangePassword(call, given.Current, given.Wanted, changes)
            : (await call.Get<ChangeProfile>().Handle(call.User, changes)).Refusal;
        if (refusal is NotMember)
        {
            throw ProfileFields.AlienOrganization(fields);
        }

        await (
            refusal is null ? Reply(call, (await call.Get<FindUser>().ByUuid(call.User.Uuid))!) : call.Refuse(refusal)
        );
    }

    /// <summary>To a key that is bound to organizations the others are not its owner's.</summary>
    private static bool IsOutOfBounds(ApiCall call, Guid? organization) =>
        organization is { } wanted && call.BoundTo.Count > 0 && !call.BoundTo.Contains(wanted);

    /// <summary>Every session ends; the caller goes on with the new one.</summary>
    private static async Task<Refusal?> ChangePassword(
        ApiCall call,
        string current,
        string wanted,
        ProfileChanges changes
    )
    {
        RefuseGuessing(call);
        var outcome = await call.Get<ChangePassword>().Handle(call.User, current, wanted, changes);
        if (!outcome.Succeeded(out var token, out var refusal))
        {
            return refusal;
        }

        call.Get<SessionCookie>().Set(call.Context.Response, token);
        return null;
    }

    private static async Task AskForVerification(ApiCall call) =>
        await call.ReplyEmpty(await call.Get<AskForVerification>().Handle(call.User));

    /// <summary>A stolen key or session must not serve to guess the password.</summary>
    private static void RefuseGuessing(ApiCall call)
    {
        if (call.Caller.Key is not null)
        {
            throw new WireException(DrfErrors.NoKeyAccess);
        }

        if (call.Get<Throttle>().Admit($"password {call.User.Id}", ApiLimits.SignIn) is { } seconds)
        {
            throw new WireException(DrfErrors.Throttled(seconds));
        }
    }

    private static async Task Reply(ApiCall call, User user)
    {
        var organizations = await call.Get<ListOrganizations>().All(user, call.BoundTo);
        await call.Reply(200, json => MeJson.Write(json, user, organizations));
    }
}
