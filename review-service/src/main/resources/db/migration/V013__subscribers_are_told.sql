-- Webhooks: who wants to be told of a publication's records, what was to be sent, and every try.

create table webhook_subscription (
  publication_id  uuid not null references publication,
  id              uuid not null default uuidv7(),
  subject         text not null,
  subject_name    text not null,
  url             text not null,
  events          text[] not null check (cardinality(events) > 0),
  state           text not null check (state in ('active', 'disabled', 'ended')),
  disabled_reason text,
  changed_at      timestamptz not null,
  failing_since   timestamptz,
  created_at      timestamptz not null,
  primary key (publication_id, id),
  check ((state = 'disabled') = (disabled_reason is not null))
);
create index webhook_subscription_id on webhook_subscription (id);
revoke delete, truncate on webhook_subscription from review_app;

-- The secrets are encrypted. One that is replaced goes on for a while beside the new one.
create table webhook_secret (
  publication_id  uuid not null,
  id              uuid not null default uuidv7(),
  subscription_id uuid not null,
  secret          bytea not null,
  made_at         timestamptz not null,
  expires_at      timestamptz,
  primary key (publication_id, id),
  foreign key (publication_id, subscription_id) references webhook_subscription
);
create index webhook_secret_subscription on webhook_secret (publication_id, subscription_id);

-- The outbox: one row for each version and subscription, sent by whoever holds its lease.
create table webhook_delivery (
  publication_id  uuid not null,
  id              uuid not null default uuidv7(),
  subscription_id uuid not null,
  seq             bigint not null,
  event           text not null,
  payload         text not null,
  created_at      timestamptz not null,
  state           text not null check (state in ('pending', 'delivered', 'failed')),
  attempts        integer not null default 0,
  step            integer not null default 0,
  by_hand         boolean not null default false,
  next_at         timestamptz not null,
  lease           uuid,
  lease_until     timestamptz,
  primary key (publication_id, id),
  unique (publication_id, subscription_id, seq),
  foreign key (publication_id, subscription_id) references webhook_subscription,
  check ((lease is null) = (lease_until is null))
);
create index webhook_delivery_due on webhook_delivery (next_at) where state = 'pending';
create index webhook_delivery_of on webhook_delivery (publication_id, subscription_id, id);
revoke delete, truncate on webhook_delivery from review_app;

create table webhook_attempt (
  publication_id uuid not null,
  delivery_id    uuid not null,
  number         integer not null check (number > 0),
  by_hand        boolean not null,
  at             timestamptz not null,
  millis         bigint not null,
  status         integer,
  error          text,
  answer         text not null,
  primary key (publication_id, delivery_id, number),
  foreign key (publication_id, delivery_id) references webhook_delivery
);
revoke update, delete, truncate on webhook_attempt from review_app;

-- How far the versions have been put into the outbox.
create table webhook_place (
  one boolean primary key default true check (one),
  seq bigint not null
);
insert into webhook_place (seq) select coalesce(max(seq), 0) from record_version;
revoke insert, delete, truncate on webhook_place from review_app;
