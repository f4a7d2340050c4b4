using System.Globalization;
using System.Text;
using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Organizations;

/// <summary>Creates an organization with its first owner.</summary>
public sealed class CreateOrganization(Database database, TimeProvider clock)
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 64;

    /// <summary>The id of the new organization, which becomes the owner's current one.</summary>
    public async Task<Guid> Handle(Guid ownerUuid, string name)
    {
        var now = clock.Now();
        var id = Ids.New(now);
        await database.Write(Statements(id, name, ownerUuid, now));
        return id;
    }

    /// <summary>The statements, for transactions that create more than that.</summary>
    internal static List<Statement> Statements(Guid id, string name, Guid ownerUuid, DateTimeOffset now)
    {
        var actor = Actor.User(ownerUuid);
        var slug = Slug(name);
        return
        [
            new(
                $"""
                insert into organizations (id, name, slug, members_can_invite, is_member_join_email_enabled,
                                           metadata, created_at, updated_at)
                values ({id}, {name}, {slug}, {true}, {true}, {"{}"}, {now}, {now})
                on conflict (slug) do nothing
                """
            ),
            // The slug is taken: the second try carries the end of the id, which is random.
            new(
                $"""
                insert into organizations (id, name, slug, members_can_invite, is_member_join_email_enabled,
                                           metadata, created_at, updated_at)
                select {id}, {name}, {slug + "-" + id.ToString("N")[^12..]}, {true}, {true}, {"{}"}, {now}, {now}
                where not exists (select 1 from organizations where id = {id})
                """
            ),
            new(
                $"""
                insert into memberships (id, organization_id, user_id, level, joined_at, updated_at)
                select {Ids.New(now)}, {id}, id, {Level.Owner}, {now}, {now} from users where uuid = {ownerUuid}
                """
            ),
            new($"update users set current_organization_id = {id}, updated_at = {now} where uuid = {ownerUuid}"),
            ActivityLog.Append(Entry.OfOrganization(id, now, actor, Actions.OrganizationCreated)),
        ];
    }

    /// <summary>Lower-case letters, digits and hyphens; never empty.</summary>
    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && slug.Length > 0
                && slug[^1] != '-'
            )
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "organization" : text[..Math.Min(text.Length, 40)];
    }
}
