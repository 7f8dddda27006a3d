-- The trail: one chain of records a case. Append-only for the application's own role: the rights are taken away, and a trigger refuses
-- those (superusers) whom rights do not bind.
create table trail_head (
  case_id text primary key,
  seq     integer not null,
  hash    char(64) not null
);

create table trail_record (
  case_id        text        not null,
  seq            integer     not null,
  at             timestamptz not null,
  bank_date      date        not null,
  actor          text        not null,
  duty           text,
  task           text,
  task_id        text,
  diagram        text,
  outcome        text        not null,
  rule           text,
  message        text,
  refs           text        not null,
  entered_sha256 char(64),
  previous_hash  char(64)    not null,
  hash           char(64)    not null,
  primary key (case_id, seq)
);

create trigger trail_record_is_append_only before update or delete or truncate on trail_record
  for each statement execute function refuse_change();
create trigger trail_head_stays before delete or truncate on trail_head for each statement execute function refuse_change();
revoke update, delete, truncate on trail_record from public, current_user;
revoke delete, truncate on trail_head from public, current_user;
