-- What a client was told under an Idempotency-Key, or that it is being worked on (status is null). Nothing here can be
-- turned back into a key or a request.
create table idempotency_keys (
  key_hash text not null primary key,
  request_hash text not null,
  owner text not null,
  lease_until integer not null,
  created_at integer not null,
  organization_id text references organizations (id) on delete cascade,
  user_uuid text references users (uuid) on delete cascade,
  status integer,
  body text
) without rowid;
create index idempotency_keys_age on idempotency_keys (created_at);
create index idempotency_keys_organization on idempotency_keys (organization_id) where organization_id is not null;
create index idempotency_keys_user on idempotency_keys (user_uuid) where user_uuid is not null;
