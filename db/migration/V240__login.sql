-- Who came, or tried to come, through which door. What was typed as a name is kept only as a hash where there is no such person: people
-- type their password into the wrong field. The hash is what guesses are counted by, so that a name that exists and one that does not are
-- treated alike.
create table login_event (
  id          bigint      generated always as identity primary key,
  at          timestamptz not null,
  name_sha256 char(64)    not null,
  user_id     text,
  address     text        not null,
  door        text        not null check (door in ('FORM', 'BASIC', 'BEARER', 'OPENID', 'ENGINE')),
  outcome     text        not null check (outcome in ('IN', 'WRONG', 'CLOSED', 'TOO_MANY', 'FORGED', 'OUT', 'ENDED'))
);
create index login_event_by_name on login_event (name_sha256, at);
create index login_event_by_address on login_event (address, at);
create trigger login_event_is_a_fact before update or delete or truncate on login_event for each statement execute function refuse_change();

-- Whether a person may come in. The latest row holds; without a row they may.
create table login_standing (
  id          bigint      generated always as identity primary key,
  user_id     text        not null,
  closed      boolean     not null,
  reason      text        not null check (length(reason) between 1 and 500),
  recorded_at timestamptz not null,
  recorded_by text        not null
);
create index login_standing_of_person on login_standing (user_id, id desc);
create trigger login_standing_is_a_fact before update or delete or truncate on login_standing for each statement execute function refuse_change();

-- A person whom an OpenID Connect issuer vouches for. A user id belongs to one subject for ever: what it did is on the trail.
create table outside_person (
  user_id     text        primary key,
  issuer      text        not null,
  subject     text        not null,
  recorded_at timestamptz not null,
  unique (issuer, subject)
);
create trigger outside_person_is_a_fact before update or delete or truncate on outside_person for each statement execute function refuse_change();

-- What the issuer said of the person's groups, token by token; the newest token tells.
create table outside_claim (
  id          bigint      generated always as identity primary key,
  user_id     text        not null references outside_person,
  issued_at   timestamptz not null,
  groups      text[]      not null,
  recorded_at timestamptz not null
);
create index outside_claim_of_person on outside_claim (user_id, issued_at desc);
create trigger outside_claim_is_a_fact before update or delete or truncate on outside_claim for each statement execute function refuse_change();
