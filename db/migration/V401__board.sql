-- Figures of whole branches, kept with the night: what stands in each list, and what each cell of its table comes to. Told anew of what the packages
-- publish, one edition at a time; the highest is the one that is read.
create table board_edition (
  id      bigint      generated always as identity primary key,
  day     date        not null,
  told_at timestamptz not null
);
create table board_entry (
  edition  bigint  not null,
  list     text    not null,
  branch   text    not null,
  row_key  text    not null,
  col_key  text    not null,
  -- in the order of the whole list
  position bigint  not null,
  case_id  text    not null,
  what     text,
  day      date,
  amount   numeric(20,2),
  primary key (edition, list, branch, row_key, col_key, position)
);
create table board_tally (
  edition bigint not null,
  list    text   not null,
  branch  text   not null,
  row_key text   not null,
  col_key text   not null,
  lines   bigint not null,
  amount  numeric(24,2),
  primary key (edition, list, branch, row_key, col_key)
);
