-- What a client was told under an Idempotency-Key, or that it is being worked on (status is null). Nothing here can be
-- turned back into a key or a request.
create table idempotency_keys (
  key_hash text not null primary key,
  request_hash text not null,
  owner uuid not null,
  lease_until bigint not null,
  created_at bigint not null,
  organization_id uuid references organizations (id) on delete cascade,
  user_uuid uuid references users (uuid) on delete cascade,
  status bigint,
  body text
);
create index idempotency_keys_age on idempotency_keys (created_at);
create index idempotency_keys_organization on idempotency_keys (organization_id) where organization_id is not null;
create index idempotency_keys_user on idempotency_keys (user_uuid) where user_uuid is not null;
