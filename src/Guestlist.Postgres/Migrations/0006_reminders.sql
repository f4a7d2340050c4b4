-- Reminders count for the generation they were sent in: renewing an invite starts anew without anybody resetting them.
alter table invites add column reminders_sent bigint not null default 0;
alter table invites add column reminded_generation bigint not null default 0;
alter table invites add column reminded_at bigint;

-- When the next reminder falls due, for invites that may still get one; in the words of RemindInvites.
create index invites_to_remind on invites (organization_id, (
  coalesce(mailed_at, created_at) + (expires_at - coalesce(mailed_at, created_at))
    * case when reminded_generation = generation and reminders_sent > 0 then 75 else 40 end / 100))
where ended_as is null and expired_at is null and held_at is null and delivery_state = 'sent'
  and (reminders_sent < 2 or reminded_generation <> generation);

create table digests (
  organization_id uuid not null references organizations (id) on delete cascade,
  user_id bigint not null references users (id) on delete cascade,
  queued_at bigint not null,
  primary key (organization_id, user_id)
);
create index digests_user on digests (user_id);
