-- The demonstration bank: what it is made from and how far it is. It is whole when finished_at stands; until then its cases are nobody's to work on.
create table demonstration (
  id          integer     primary key default 1 check (id = 1),
  seed        bigint      not null,
  percent     integer     not null check (percent between 1 and 100),
  first_day   date        not null,
  last_day    date        not null,
  -- the last day that was lived through to its night
  reached     date        not null,
  finished_at timestamptz
);
create table demonstration_case (
  number  integer primary key,
  case_id text    not null unique references credit_case
);
