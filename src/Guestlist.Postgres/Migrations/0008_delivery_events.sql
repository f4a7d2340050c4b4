-- Which news of our mails were taken: each event once, and each kind of news about one sending once. No address is here.
create table delivery_events (
  event_hash text not null primary key,
  organization_id uuid not null,
  invite_id uuid not null,
  generation bigint not null,
  kind text not null,
  received_at bigint not null,
  foreign key (organization_id, invite_id) references invites (organization_id, id) on delete cascade
);
create unique index delivery_events_sending on delivery_events (organization_id, invite_id, generation, kind);
create index delivery_events_age on delivery_events (received_at);
