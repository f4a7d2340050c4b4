using Guestlist.Server.Api.Access;

namespace Guestlist.Server.Api;

/// <summary>Every route of the API, one line a resource.</summary>
internal static class Routes
{
    public static readonly IReadOnlyList<ApiRoute> All =
    [
        .. InvitesApi.Routes,
        .. InviteCareApi.Routes,
        .. AcceptanceApi.Routes,
        .. SignupApi.Routes,
        .. SessionsApi.Routes,
        .. ApiKeysApi.Routes,
        .. MeApi.Routes,
        .. ResetApi.Routes,
        .. OrganizationsApi.Routes,
        .. ActivityApi.Routes,
        .. ErasuresApi.Routes,
        .. MembersApi.Routes,
        .. SuppressionsApi.Routes,
        .. DeliveryEventsApi.Routes,
    ];
}
