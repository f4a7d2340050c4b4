create table instance (
  name text not null primary key,
  value text not null
);

create table users (
  id bigint generated always as identity primary key,
  uuid uuid not null unique,
  distinct_id text,
  first_name text not null,
  last_name text not null,
  email text not null,
  email_key text not null unique,
  is_email_verified boolean,
  password_hash text,
  is_active boolean not null,
  current_organization_id uuid,
  created_at bigint not null,
  updated_at bigint not null
);
create index users_current_organization on users (current_organization_id) where current_organization_id is not null;

create table sessions (
  token_hash text not null primary key,
  user_id bigint not null references users (id) on delete cascade,
  created_at bigint not null,
  last_seen_at bigint not null
);
create index sessions_user on sessions (user_id);

create table account_tokens (
  token_hash text not null primary key,
  user_id bigint not null references users (id) on delete cascade,
  purpose text not null,
  email_key text not null,
  expires_at bigint not null
);
create index account_tokens_user on account_tokens (user_id, purpose);

create table api_keys (
  seq bigint generated always as identity primary key,
  id text not null unique,
  user_id bigint not null references users (id) on delete cascade,
  label text not null,
  value_hash text not null unique,
  mask_value text not null,
  scopes text not null,
  scoped_teams text not null,
  scoped_organizations text not null,
  created_at bigint not null,
  last_used_at bigint,
  last_rolled_at bigint
);
create index api_keys_user on api_keys (user_id, seq);

create table organizations (
  id uuid not null primary key,
  name text not null,
  slug text not null unique,
  members_can_invite boolean not null,
  is_member_join_email_enabled boolean not null,
  metadata text not null,
  created_at bigint not null,
  updated_at bigint not null
);

alter table users add foreign key (current_organization_id) references organizations (id) on delete set null;

create table memberships (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  organization_id uuid not null references organizations (id) on delete cascade,
  user_id bigint not null references users (id) on delete cascade,
  level bigint not null,
  invite_id uuid,
  private_project_access text,
  joined_at bigint not null,
  updated_at bigint not null,
  unique (organization_id, user_id)
);
create index memberships_user on memberships (user_id, seq);
create index memberships_invite on memberships (invite_id) where invite_id is not null;

create table invites (
  seq bigint generated always as identity primary key,
  id uuid not null,
  organization_id uuid not null references organizations (id) on delete cascade,
  target_email text not null,
  email_key text not null,
  first_name text not null,
  message text,
  level bigint not null,
  private_project_access text,
  emailing_attempt_made boolean not null,
  created_by_id bigint references users (id) on delete set null,
  created_at bigint not null,
  updated_at bigint not null,
  expires_at bigint not null,
  generation bigint not null,
  ended_at bigint,
  ended_as text,
  replaced_by uuid,
  check ((ended_at is null) = (ended_as is null))
);
create unique index invites_key on invites (organization_id, id);
create unique index invites_live_address on invites (organization_id, email_key) where ended_at is null;
-- For lists alone. ended_as says the same as ended_at, but a planner without statistics does not know it, and so never
-- walks an organization's whole list to find the one address that invites_live_address holds.
create index invites_live on invites (organization_id, created_at desc, seq desc) where ended_as is null;
create index invites_replaced_by on invites (organization_id, replaced_by) where replaced_by is not null;
create index invites_created_by on invites (created_by_id) where created_by_id is not null;

create table invite_counts (
  organization_id uuid not null references organizations (id) on delete cascade,
  part bigint not null,
  live bigint not null,
  primary key (organization_id, part)
);

create table invite_links (
  secret_hash text not null primary key,
  organization_id uuid not null,
  invite_id uuid not null,
  kind text not null,
  generation bigint not null,
  created_at bigint not null,
  dead_at bigint,
  foreign key (organization_id, invite_id) references invites (organization_id, id) on delete cascade
);
create index invite_links_invite on invite_links (organization_id, invite_id);

create table outbox (
  seq bigint generated always as identity primary key,
  kind text not null,
  organization_id uuid references organizations (id) on delete cascade,
  subject_id uuid,
  user_id bigint references users (id) on delete cascade,
  message_id text not null,
  progress bigint not null,
  state text not null,
  detail text,
  attempt bigint not null,
  available_at bigint not null,
  give_up_at bigint not null,
  owner text,
  lease_until bigint,
  created_at bigint not null,
  settled_at bigint
);
create index outbox_due on outbox (organization_id, available_at, seq) where state = 'queued';
create index outbox_subject on outbox (subject_id) where subject_id is not null;
create index outbox_organization on outbox (organization_id) where organization_id is not null;
create index outbox_user on outbox (user_id) where user_id is not null;

create table activity (
  seq bigint generated always as identity primary key,
  id uuid not null,
  organization_id uuid not null references organizations (id) on delete cascade,
  at bigint not null,
  actor_type text not null,
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_id uuid not null
);
create index activity_organization on activity (organization_id, seq desc);
