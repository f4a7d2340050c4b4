create table instance (
  name text not null primary key,
  value text not null
) without rowid;

create table users (
  id integer primary key autoincrement,
  uuid text not null unique,
  distinct_id text,
  first_name text not null,
  last_name text not null,
  email text not null,
  email_key text not null unique,
  is_email_verified integer,
  password_hash text,
  is_active integer not null,
  current_organization_id text references organizations (id) on delete set null,
  created_at integer not null,
  updated_at integer not null
);
create index users_current_organization on users (current_organization_id) where current_organization_id is not null;

create table sessions (
  token_hash text not null primary key,
  user_id integer not null references users (id) on delete cascade,
  created_at integer not null,
  last_seen_at integer not null
) without rowid;
create index sessions_user on sessions (user_id);

create table account_tokens (
  token_hash text not null primary key,
  user_id integer not null references users (id) on delete cascade,
  purpose text not null,
  email_key text not null,
  expires_at integer not null
) without rowid;
create index account_tokens_user on account_tokens (user_id, purpose);

create table api_keys (
  seq integer primary key autoincrement,
  id text not null unique,
  user_id integer not null references users (id) on delete cascade,
  label text not null,
  value_hash text not null unique,
  mask_value text not null,
  scopes text not null,
  scoped_teams text not null,
  scoped_organizations text not null,
  created_at integer not null,
  last_used_at integer,
  last_rolled_at integer
);
create index api_keys_user on api_keys (user_id, seq);

create table organizations (
  id text not null primary key,
  name text not null,
  slug text not null unique,
  members_can_invite integer not null,
  is_member_join_email_enabled integer not null,
  metadata text not null,
  created_at integer not null,
  updated_at integer not null
) without rowid;

create table memberships (
  seq integer primary key autoincrement,
  id text not null unique,
  organization_id text not null references organizations (id) on delete cascade,
  user_id integer not null references users (id) on delete cascade,
  level integer not null,
  invite_id text,
  private_project_access text,
  joined_at integer not null,
  updated_at integer not null,
  unique (organization_id, user_id)
);
create index memberships_user on memberships (user_id, seq);
create index memberships_invite on memberships (invite_id) where invite_id is not null;

create table invites (
  seq integer primary key autoincrement,
  id text not null,
  organization_id text not null references organizations (id) on delete cascade,
  target_email text not null,
  email_key text not null,
  first_name text not null,
  message text,
  level integer not null,
  private_project_access text,
  emailing_attempt_made integer not null,
  created_by_id integer references users (id) on delete set null,
  created_at integer not null,
  updated_at integer not null,
  expires_at integer not null,
  generation integer not null,
  ended_at integer,
  ended_as text,
  replaced_by text,
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
  organization_id text not null references organizations (id) on delete cascade,
  part integer not null,
  live integer not null,
  primary key (organization_id, part)
) without rowid;

create table invite_links (
  secret_hash text not null primary key,
  organization_id text not null,
  invite_id text not null,
  kind text not null,
  generation integer not null,
  created_at integer not null,
  dead_at integer,
  foreign key (organization_id, invite_id) references invites (organization_id, id) on delete cascade
) without rowid;
create index invite_links_invite on invite_links (organization_id, invite_id);

create table outbox (
  seq integer primary key autoincrement,
  kind text not null,
  organization_id text references organizations (id) on delete cascade,
  subject_id text,
  user_id integer references users (id) on delete cascade,
  message_id text not null,
  progress integer not null,
  state text not null,
  detail text,
  attempt integer not null,
  available_at integer not null,
  give_up_at integer not null,
  owner text,
  lease_until integer,
  created_at integer not null,
  settled_at integer
);
create index outbox_due on outbox (organization_id, available_at, seq) where state = 'queued';
create index outbox_subject on outbox (subject_id) where subject_id is not null;
create index outbox_organization on outbox (organization_id) where organization_id is not null;
create index outbox_user on outbox (user_id) where user_id is not null;

create table activity (
  seq integer primary key autoincrement,
  id text not null,
  organization_id text not null references organizations (id) on delete cascade,
  at integer not null,
  actor_type text not null,
  actor_id text,
  action text not null,
  subject_type text not null,
  subject_id text not null
);
create index activity_organization on activity (organization_id, seq desc);
