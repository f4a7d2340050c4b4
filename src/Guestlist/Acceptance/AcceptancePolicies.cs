using Guestlist.Users;

namespace Guestlist.Acceptance;

/// <summary>Whose account may accept an invite; each organization chooses one.</summary>
public static class AcceptancePolicies
{
    /// <summary>Only the invited address. The default.</summary>
    public const string Strict = "strict";

    /// <summary>Also verified addresses of the same domain, unless everybody can have one there.</summary>
    public const string SameDomain = "same_domain";

    /// <summary>Any verified address: the link is what counts.</summary>
    public const string AnyVerified = "any_verified";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Strict, SameDomain, AnyVerified];

    /// <summary>Large providers where the same domain says nothing about a person.</summary>
    private static readonly HashSet<string> Public = new(StringComparer.Ordinal)
    {
        "aol.com",
        "free.fr",
        "gmail.com",
        "gmx.de",
        "gmx.net",
        "googlemail.com",
        "hotmail.com",
        "icloud.com",
        "laposte.net",
        "libero.it",
        "live.com",
        "mail.com",
        "mail.ru",
        "me.com",
        "msn.com",
        "orange.fr",
        "outlook.com",
        "proton.me",
        "protonmail.com",
        "qq.com",
        "t-online.de",
        "web.de",
        "yahoo.co.jp",
        "yahoo.co.uk",
        "yahoo.com",
        "yahoo.fr",
        "yandex.ru",
        "ymail.com",
        "163.com",
    };

    /// <summary>Whether a signed-in visitor may accept an invite for an address.</summary>
    /// <param name="policy">The organization's.</param>
    /// <param name="targetKey">The invited address in its compared form.</param>
    /// <param name="visitor">Who is signed in.</param>
    public static bool Allow(string policy, string targetKey, User visitor) =>
        visitor.EmailKey == targetKey
        || (
            visitor.IsEmailVerified == true
            && policy switch
            {
                AnyVerified => true,
                SameDomain => DomainOf(targetKey) is { Length: > 0 } domain
                    && domain == DomainOf(visitor.EmailKey)
                    && !Public.Contains(domain),
                _ => false,
            }
        );

    private static string DomainOf(string key) => key[(key.LastIndexOf('@') + 1)..];
}
