-- The activity as evidence: a chain of hashes for each organization, and what may be personal beside it, salted.
alter table activity add column detail text;
alter table activity add column salt text;
alter table activity add column digest text;
alter table activity add column position bigint;
alter table activity add column hash text;
create index activity_unsealed on activity (organization_id, seq) where position is null;
create unique index activity_position on activity (organization_id, position) where position is not null;
create index activity_subject on activity (organization_id, subject_id, seq desc);

-- Where each chain ends: the fence of those who seal, and the proof that nothing was cut off.
create table activity_chains (
  organization_id uuid not null primary key references organizations (id) on delete cascade,
  position bigint not null,
  hash text not null
);

-- When the address and the words of an invite were erased.
alter table invites add column erased_at bigint;
