using Guestlist.Access;

namespace Guestlist.Server.Api.Access;

/// <summary>The organization segment of a path.</summary>
/// <param name="Reference">What to look up; a malformed id becomes one that nobody has.</param>
/// <param name="IsMalformed">It is no id, so that no key can be said to leave it out.</param>
internal sealed record OrganizationPath(OrganizationReference Reference, bool IsMalformed)
{
    /// <summary>The segment's name in route patterns.</summary>
    public const string Name = "organization";

    public static OrganizationPath Of(ApiCall call)
    {
        var segment = call.Segment(Name);
        if (segment == "@current")
        {
            return new(new OrganizationReference(null), IsMalformed: false);
        }

        var id = WireIds.Parse(segment);
        return new(new OrganizationReference(id ?? Guid.Empty), id is null);
    }
}
