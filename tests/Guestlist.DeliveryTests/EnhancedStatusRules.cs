using Guestlist.Feedback;
using Guestlist.Feedback.Formats;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>Whom a failure blames: only what speaks against the address keeps it from getting mail.</summary>
public sealed class EnhancedStatusRules
{
    [Theory]
    [InlineData("5.1.1")]
    [InlineData("5.1.10")]
    [InlineData("5.1.2")]
    [InlineData("5.2.1")]
    [InlineData("5.4.1")]
    [InlineData("5.4.4")]
    [InlineData(" 5.1.1 (bad destination mailbox address)")]
    public void no_such_mailbox_or_domain_is_the_addresss_fault(string status) =>
        Assert.Equal(ReportKind.HardBounced, EnhancedStatus.Judge(status));

    [Theory]
    [InlineData("5.1.8")]
    [InlineData("5.2.2")]
    [InlineData("5.3.4")]
    [InlineData("5.4.7")]
    [InlineData("5.5.1")]
    [InlineData("5.6.0")]
    [InlineData("5.7.1")]
    [InlineData("5.7.26")]
    [InlineData("5.0.0")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("5")]
    [InlineData("5.1")]
    [InlineData("5.1.1.1")]
    [InlineData("5.x.1")]
    [InlineData("5.99999999999.1")]
    [InlineData("2.0.0")]
    public void anything_else_that_failed_says_nothing_against_the_address(string? status) =>
        Assert.Equal(ReportKind.Bounced, EnhancedStatus.Judge(status));

    [Theory]
    [InlineData("4.2.2")]
    [InlineData("4.4.7")]
    public void what_may_yet_succeed_is_a_delay(string status) =>
        Assert.Equal(ReportKind.Deferred, EnhancedStatus.Judge(status));
}
