-- Which process instance ends a day: one at a time, whoever asked for it. Another attempt follows only one that was given up.
create table bank_day_run (
  day              date        not null references bank_day,
  attempt          integer     not null,
  process_instance text        not null unique,
  partitions       integer     not null check (partitions >= 0),
  started_at       timestamptz not null,
  started_by       text        not null,
  primary key (day, attempt)
);
-- The partitions of a day that are done, and which node of the cluster did each.
create table bank_day_partition (
  day       date        not null references bank_day,
  first_key bigint      not null,
  last_key  bigint      not null,
  node      text        not null,
  done_at   timestamptz not null,
  primary key (day, first_key)
);
call keep_as_facts('bank_day_run', 'bank_day_partition');
