-- What can be said of an invite after its creation: who ended it and by which link, whether its end was announced,
-- whether it is held, who asked for it, what became of its mail.
alter table invites add column metadata text not null default '{}';
alter table invites add column locale text;
alter table invites add column name_key text not null default '';
alter table invites add column address_hash text not null default '';
alter table invites add column ended_by uuid;
alter table invites add column ended_link text;
alter table invites add column expired_at bigint;
alter table invites add column renewal_asked_at bigint;
alter table invites add column held_at bigint;
alter table invites add column held_because text;
alter table invites add column vouched_by_id bigint references users (id) on delete set null;
alter table invites add column readdress_user_id bigint references users (id) on delete set null;
alter table invites add column readdress_asked_at bigint;
alter table invites add column mailed_at bigint;
alter table invites add column delivery_state text not null default 'none';
alter table invites add column delivery_detail text;
alter table invites add column delivery_at bigint;

alter table organizations add column invite_lifetime bigint;
alter table organizations add column acceptance_policy text not null default 'strict';
alter table organizations add column reminders_enabled boolean not null default false;
alter table organizations add column digest_enabled boolean not null default false;
alter table organizations add column locale text;

update invites set name_key = lower(first_name),
  mailed_at = case when emailing_attempt_made then created_at end,
  delivery_state = coalesce((
    select case o.state when 'skipped' then 'none' else o.state end from outbox o
    where o.subject_id = invites.id and o.kind = 'invite' order by o.seq desc limit 1), 'none'),
  delivery_at = case when emailing_attempt_made then created_at end;

-- The status as far as it is written down: between its expiry and its being marked an invite still counts as pending
-- here, and whoever reads judges expires_at too. Every index of a filtered list begins with what is filtered by,
-- then this, then the order.
create index invites_by_creation on invites (
  organization_id, (coalesce(ended_as, case when expired_at is null then 'pending' else 'expired' end)), created_at desc, seq desc);
create index invites_by_address on invites (
  organization_id, (coalesce(ended_as, case when expired_at is null then 'pending' else 'expired' end)), email_key collate "C", created_at, seq);
create index invites_by_name on invites (
  organization_id, (coalesce(ended_as, case when expired_at is null then 'pending' else 'expired' end)), name_key collate "C", created_at, seq);
create index invites_by_expiry on invites (
  organization_id, (coalesce(ended_as, case when expired_at is null then 'pending' else 'expired' end)), expires_at, seq);
create index invites_by_level on invites (
  organization_id, level, (coalesce(ended_as, case when expired_at is null then 'pending' else 'expired' end)), created_at desc, seq desc);
drop index invites_created_by;
create index invites_by_inviter on invites (
  created_by_id, organization_id, (coalesce(ended_as, case when expired_at is null then 'pending' else 'expired' end)), created_at desc, seq desc);

-- For the worker that marks what has expired, over all organizations.
create index invites_to_expire on invites (expires_at) where ended_as is null and expired_at is null;
create index invites_vouched_by on invites (vouched_by_id) where vouched_by_id is not null;
create index invites_readdress_user on invites (readdress_user_id) where readdress_user_id is not null;
