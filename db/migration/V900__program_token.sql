-- room: platform.login
-- A token that a program was given for a name and password, so that not each of its requests pays for comparing them. Only the hash is kept:
-- who reads this table has no token. It holds until it expires, is ended, or the password or the person's standing changes.
create table program_token (
  id            bigint      generated always as identity primary key,
  user_id       text        not null,
  token_sha256  char(64)    not null unique,
  password_mark char(64)    not null,
  issued_at     timestamptz not null,
  expires_at    timestamptz not null check (expires_at > issued_at)
);
create index program_token_of_person on program_token (user_id, expires_at);
create trigger program_token_is_a_fact before update or delete or truncate on program_token for each statement execute function refuse_change();

create table program_token_end (
  token_id bigint      primary key references program_token,
  ended_at timestamptz not null
);
create trigger program_token_end_is_a_fact before update or delete or truncate on program_token_end for each statement execute function refuse_change();
