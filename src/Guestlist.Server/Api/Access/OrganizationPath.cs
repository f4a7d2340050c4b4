using Guestlist.Access;

namespace Guestlist.Server.Api.Access;

/// <summary>The organization segment of a path.</summary>
/// <param name="Reference">What to look up; a malformed id becomes one that nobody has.</param>
internal sealed record OrganizationPath(OrganizationReference Reference)
{
    /// <summary>The segment's name in route patterns.</summary>
    public const string Name = "organization";

    public static OrganizationPath Of(ApiCall call)
    {
        var segment = call.Segment(Name);
        return new(new OrganizationReference(segment == "@current" ? null : WireIds.Parse(segment) ?? Guid.Empty));
    }
}
