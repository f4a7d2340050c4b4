using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>Features stand on Storage, Activity and the outbox; those know no feature.</summary>
public sealed class FeatureFolderRules
{
    private static readonly string[] _ground = ["Storage", "Activity", "Delivery"];

    private static readonly string[] _insideOfDelivery =
    [
        "OutboxDispatcher",
        "SmtpDelivery",
        "PickupDelivery",
        "SmtpVerdicts",
        "Backoff",
    ];

    [Fact]
    public void the_ground_of_the_product_knows_no_feature() =>
        Assert.Empty(GroundThatKnowsAFeature(SourceTree.Product));

    [Fact]
    public void no_feature_of_the_product_knows_how_mail_travels() =>
        Assert.Empty(FeaturesThatKnowDelivery(SourceTree.Product));

    [Theory]
    [InlineData("Storage", "using Guestlist.Invites;")]
    [InlineData("Activity", "class A { Invites.Invite? invite; }")]
    [InlineData("Delivery", "class A { Guestlist.Invites.Invite? invite; }")]
    [InlineData("Storage", "using Guestlist.Delivery;")]
    public void ground_that_knows_a_feature_is_reported(string folder, string text) =>
        Assert.Single(GroundThatKnowsAFeature([Rule(folder, text), Rule("Invites", "")]));

    [Fact]
    public void a_feature_that_knows_how_mail_travels_is_reported() =>
        Assert.Single(FeaturesThatKnowDelivery([Rule("Invites", "class A { SmtpDelivery? smtp; }")]));

    private static SourceFile Rule(string folder, string text) => new($"src/Guestlist/{folder}/A.cs", text);

    private static IEnumerable<string> GroundThatKnowsAFeature(IReadOnlyList<SourceFile> files)
    {
        var features = files
            .Select(Folder)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Except(_ground, StringComparer.Ordinal)
            .ToArray();
        return from file in files
            where _ground.Contains(Folder(file), StringComparer.Ordinal)
            // Storage is the lowest: it does not know its neighbours either.
            let strangers = Folder(file) == "Storage" ? [.. features, "Activity", "Delivery"] : features
            from name in file.QualifiedNames().Distinct(StringComparer.Ordinal)
            from stranger in strangers
            where Names(name, stranger)
            group name by (file.Path, stranger) into found
            select $"{found.Key.Path} knows {found.Key.stranger}";
    }

    private static IEnumerable<string> FeaturesThatKnowDelivery(IEnumerable<SourceFile> files) =>
        from file in files
        where Folder(file) is { } folder && !_ground.Contains(folder, StringComparer.Ordinal)
        from token in file.Syntax.DescendantTokens()
        where _insideOfDelivery.Contains(token.ValueText, StringComparer.Ordinal)
        select $"{file.Path} knows {token.ValueText}";

    private static bool Names(string name, string folder) =>
        new[] { $"Guestlist.{folder}", folder }.Any(root =>
            name.StartsWith(root + ".", StringComparison.Ordinal) || name == $"Guestlist.{folder}"
        );

    private static string? Folder(SourceFile file) =>
        file.Path.Split('/') is ["src", "Guestlist", var folder, _, ..] ? folder : null;
}
