-- What is spent of a budget in its window. The row is also the lock that makes it exact on several nodes.
create table budgets (
  budget text not null,
  subject text not null,
  window_at integer not null,
  used integer not null,
  primary key (budget, subject, window_at)
) without rowid;
create index budgets_window on budgets (window_at);

-- Who gets no mail, by the hash of the address: from one organization, or from the whole server where that is null.
-- Every reason is a row of its own, so that lifting one leaves the others in force.
create table suppressions (
  seq integer primary key autoincrement,
  id text not null unique,
  address_hash text not null,
  organization_id text references organizations (id) on delete cascade,
  reason text not null,
  created_at integer not null
);
create unique index suppressions_by_organization on suppressions (address_hash, organization_id, reason)
  where organization_id is not null;
create unique index suppressions_by_server on suppressions (address_hash, reason) where organization_id is null;
create index suppressions_organization on suppressions (organization_id, seq desc) where organization_id is not null;

create table unsubscribe_links (
  token_hash text not null primary key,
  organization_id text not null,
  invite_id text not null,
  expires_at integer not null,
  foreign key (organization_id, invite_id) references invites (organization_id, id) on delete cascade
) without rowid;
create index unsubscribe_links_invite on unsubscribe_links (organization_id, invite_id);
create index unsubscribe_links_expiry on unsubscribe_links (expires_at);

create index invites_by_address_hash on invites (address_hash, organization_id);
-- Rows of older programs, which a worker gives their hash; empty soon after.
create index invites_without_hash on invites (seq) where address_hash = '';
