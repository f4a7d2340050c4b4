using Guestlist.Acceptance;
using Guestlist.Access;
using Guestlist.ApiKeys;
using Guestlist.Erasure;
using Guestlist.Invites;
using Guestlist.Members;
using Guestlist.Organizations;
using Guestlist.Retries;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Hosting.Options;
using Guestlist.Sessions;
using Guestlist.Shield;
using Guestlist.Suppressions;
using Guestlist.Users;

namespace Guestlist.Server.Api;

/// <summary>The use cases and what stands at the API's door.</summary>
internal static class AddApiExtension
{
    public static void AddApi(this IServiceCollection services, GuestlistOptions options)
    {
        services.AddSingleton(new InviteLife(options.InviteLifetime));
        services.AddSingleton(new SignUpPolicy(options.SignupOpen, options.IsProduction && !options.SignupOpen));
        services.AddSingleton(new Passwords(options.PasswordIterations));
        services.AddSingleton(new ApiLimits(options.Throttling.PerMinute, options.Throttling.PerHour));
        services.AddSingleton(provider => new Throttle(
            provider.GetRequiredService<TimeProvider>(),
            options.Throttling.Enabled
        ));
        services.AddSingleton(new SessionCookie(options.PublicUrl));
        services.AddSingleton(new Budgets(options.Budgets));

        services.AddSingleton<FindCaller>();
        services.AddSingleton<FindUser>();
        services.AddSingleton<SignUp>();
        services.AddSingleton<InstanceClaim>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<SignOut>();
        services.AddSingleton<CreateOrganization>();
        services.AddSingleton<CreateInvites>();
        services.AddSingleton<ListInvites>();
        services.AddSingleton<SearchInvites>();
        services.AddSingleton<GetInvite>();
        services.AddSingleton<RevokeInvite>();
        services.AddSingleton<RevealLink>();
        services.AddSingleton<ChangeInvite>();
        services.AddSingleton<ResendInvite>();
        services.AddSingleton<ResendInvites>();
        services.AddSingleton<ReaddressInvite>();
        services.AddSingleton<ReleaseInvite>();
        services.AddSingleton<ExpireInvites>();
        services.AddSingleton<InviteTimeline>();
        services.AddSingleton<ClaimKey>();
        services.AddSingleton<FreeKey>();
        services.AddSingleton<CompleteAnswer>();
        services.AddSingleton<SweepKeys>();
        services.AddSingleton<SweepAccess>();
        services.AddSingleton<PreviewInvite>();
        services.AddSingleton<AcceptInvite>();
        services.AddSingleton<DeclineInvite>();
        services.AddSingleton<AskRenewal>();
        services.AddSingleton<AskReaddress>();
        services.AddSingleton<NoteView>();

        services.AddSingleton<ListSuppressions>();
        services.AddSingleton<LiftSuppression>();

        services.AddSingleton<CreateApiKey>();
        services.AddSingleton<ListApiKeys>();
        services.AddSingleton<GetApiKey>();
        services.AddSingleton<ChangeApiKey>();
        services.AddSingleton<RollApiKey>();
        services.AddSingleton<DeleteApiKey>();

        services.AddSingleton<ListOrganizations>();
        services.AddSingleton<GetOrganization>();
        services.AddSingleton<ChangeOrganization>();
        services.AddSingleton<DeleteOrganization>();
        services.AddSingleton<ListActivity>();
        services.AddSingleton<ExportActivity>();
        services.AddSingleton<EraseAddress>();
        services.AddSingleton<GetMember>();
        services.AddSingleton<ListMembers>();
        services.AddSingleton<ChangeLevel>();
        services.AddSingleton<RemoveMember>();

        services.AddSingleton<ChangeProfile>();
        services.AddSingleton<ChangePassword>();
        services.AddSingleton<AskForReset>();
        services.AddSingleton<ResetPassword>();
        services.AddSingleton<AskForVerification>();
        services.AddSingleton<VerifyEmail>();
    }
}
