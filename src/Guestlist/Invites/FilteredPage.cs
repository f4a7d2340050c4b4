using Guestlist.Storage;
using static Guestlist.Invites.PageNumbers;

namespace Guestlist.Invites;

/// <summary>
/// The SQL of a filtered list. Its pages come as <c>seq</c> and what the order needs: all of that stands in an index, so
/// that rows are read for the page alone.
/// </summary>
internal sealed class FilteredPage(Dialect dialect, Guid organization, InviteFilter filter, DateTimeOffset now)
{
    private const string EmailColumn = "email_key";
    private const string ByAddress = EmailColumn + " created_at seq";
    private const string ByExpiry = "expires_at seq";
    private const string ByCreation = "created_at seq";

    /// <summary>So few matches are read and sorted sooner than entries are walked past for them.</summary>
    private const long FewMatches = 250;
    private readonly string[] columns = (
        (filter.Order ?? InviteOrder.Newest).By switch
        {
            InviteOrderBy.TargetEmail => ByAddress,
            InviteOrderBy.ExpiresAt => ByExpiry,
            _ => ByCreation,
        }
    ).Split(' ');

    /// <summary>The list's order.</summary>
    /// <param name="table">Whose columns: an alias and a dot, or nothing.</param>
    public Fragment Order(string table) => By(column => table + column);

    /// <summary>The number of those that have expired and are not marked yet; null where they are not apart.</summary>
    public Statement? CountFew() =>
        InviteBranches.InOrder(organization, filter, now).FirstOrDefault(branch => branch.IsRare) is { } few
            ? new($"select count(*) from (select 1 as one {few.From}) counted")
            : null;

    /// <summary>The number of the other entries, as far as <paramref name="most"/>.</summary>
    public Statement Count(int most) =>
        new(
            $"select count(*) from ({Ones(InviteBranches.InOrder(organization, filter, now))} limit {Literal(most)}) counted"
        );

    /// <summary>The number of entries whose address matches, as far as <paramref name="most"/>.</summary>
    public Statement CountAddresses(InviteSearch search, int most)
    {
        var branches = InviteBranches.ByMatch(organization, filter, [InviteMatch.Address(search)], now);
        return new($"select count(*) from ({Ones(branches)} limit {Literal(most)}) counted");
    }

    /// <summary>
    /// The number of entries whose address matches, as far as the other number: that of matches with which the first page
    /// in order is met within about <paramref name="walk"/> entries, if they are spread evenly; <paramref name="most"/> at
    /// most.
    /// </summary>
    public Statement CountEnough(InviteSearch search, Window window, long walk, int most)
    {
        var size = filter.Wanted.Except(Statuses.Live).Any()
            ? new Statement($"(select coalesce(max(seq), 0) from invites)")
            : LiveCount.Of(organization);
        var branches = InviteBranches.ByMatch(organization, filter, [InviteMatch.Address(search)], now);
        return new(
            $"""
            with enough as (
              select case when needed < {Literal(most)} then needed else {Literal(most)} end as matches
              from (select {Literal(FewMatches)} + {End(window)} * {size} / {Literal(walk)} as needed) spread)
            select count(*), (select matches from enough)
            from ({Ones(branches)} limit (select matches from enough)) counted
            """
        );
    }

    /// <summary>
    /// The number of entries whose name matches, as far as <paramref name="most"/>, and how many of them by the name alone.
    /// </summary>
    /// <remarks>A limit on the second number could read on and on.</remarks>
    public Statement CountNames(InviteSearch search, int most)
    {
        var rows = InviteBranches
            .ByMatch(organization, filter, [InviteMatch.Name(search)], now)
            .Where(branch => !branch.IsRare)
            .Select(branch => new Statement(
                $"select case when not ({InviteMatch.Address(search)}) then 1 end as alone {branch.From}"
            ));
        return new($"select count(*), count(alone) from ({Union(rows)} limit {Literal(most)}) named");
    }

    /// <summary>A page whose order is walked: quick where the entries walked are mostly wanted.</summary>
    public Statement Walked(Window window)
    {
        var arms = InviteBranches
            .InOrder(organization, filter, now)
            .Select(branch =>
                branch.IsRare ? Few(branch) : dialect.OrderedArm(Entries(branch), Order(""), AtLeast(End(window)))
            );
        return new($"{Union(arms)} order by {Order("")} {Cut(window)}");
    }

    /// <summary>A page of a search that indexes find, sorted afterwards: quick where little is found.</summary>
    public Statement Found(Window window, InviteSearch search)
    {
        var parts = InviteBranches
            .ByMatch(organization, filter, InviteMatch.ByIndex(search), now)
            .Select(branch => branch.IsRare ? Few(branch) : Whole(branch, End(window)));
        return new($"{Union(parts)} order by {Order("")} {Cut(window)}");
    }

    private static Statement Cut(Window window) => new($"limit {Limit(window.Limit)} offset {Limit(window.Offset)}");

    private static Statement Ones(IEnumerable<InviteBranch> branches) =>
        Union(
            branches.Where(branch => !branch.IsRare).Select(branch => new Statement($"select 1 as one {branch.From}"))
        );

    /// <summary>
    /// Read whole, in no order and with no limit: either tempts PostgreSQL to walk another index than that of the few.
    /// </summary>
    private Statement Few(InviteBranch branch)
    {
        var plain = columns.Select(column => $"{Unindexed(column)} as {column}");
        return new($"select {new Fragment(string.Join(", ", plain))} {branch.From}");
    }

    /// <summary>Read by the index that finds it, and sorted by what no index knows, so that none is walked for it.</summary>
    private Statement Whole(InviteBranch branch, long most) =>
        new($"select * from ({Entries(branch)} order by {By(Unindexed)} limit {AtLeast(most)}) part");

    private Statement Entries(InviteBranch branch) =>
        new($"select {new Fragment(string.Join(", ", columns))} {branch.From}");

    private static string Unindexed(string column) => column + (column == EmailColumn ? " || ''" : " + 0");

    private Fragment By(Func<string, string> term) =>
        new(
            string.Join(
                ", ",
                columns.Select(column =>
                    term(column) + ((filter.Order ?? InviteOrder.Newest).Descending ? " desc" : "")
                )
            )
        );

    private static Statement Union(IEnumerable<Statement> parts) =>
        parts.Aggregate((union, part) => new Statement($"{union} union all {part}"));
}
