-- The status as far as it is written down: between its expiry and its being marked an invite still counts as pending
-- here, and whoever reads judges expires_at too. Every index of a filtered list begins with what is filtered by, then
-- this, then the order, and ends with what else decides, so that rows are read for the page alone.
alter table invites add column standing text generated always as (
  coalesce(ended_as, case when expired_at is null then 'pending' else 'expired' end)) virtual;

drop index invites_by_creation;
drop index invites_by_address;
drop index invites_by_name;
drop index invites_by_expiry;
drop index invites_by_level;
drop index invites_by_inviter;
create index invites_by_creation on invites (
  organization_id, standing, created_at desc, seq desc, expires_at, email_key, name_key);
create index invites_by_address on invites (organization_id, standing, email_key, created_at, seq, expires_at);
-- Whoever is found by the name alone: where the address begins with the name, the index of addresses finds both.
create index invites_by_name on invites (organization_id, standing, name_key, created_at, seq, expires_at, email_key)
  where substr(email_key, 1, length(name_key)) <> name_key;
create index invites_by_expiry on invites (organization_id, standing, expires_at, seq);
create index invites_by_level on invites (
  organization_id, level, standing, created_at desc, seq desc, expires_at);
create index invites_by_inviter on invites (
  created_by_id, organization_id, standing, created_at desc, seq desc, expires_at);
-- What has expired and is not marked yet: few, whatever the statistics say of expiries in general.
create index invites_overdue on invites (organization_id, expires_at, created_at, seq, email_key)
  where ended_as is null and expired_at is null;
create index invites_held on invites (organization_id, standing, created_at desc, seq desc, expires_at)
  where held_at is not null;
