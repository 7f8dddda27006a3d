-- What the one search box finds. Each thing that a person may look for stands once in each branch that knows it, with the keys under which it is
-- found: normalised, led by the branch and by a sign that tells what kind of key it is, so that a search reads a stretch of one index.

create table findable (
  id      bigint generated always as identity primary key,
  branch  text not null,
  kind    text not null check (kind in ('CUSTOMER', 'GUARANTOR', 'CASE', 'LOAN', 'CONTRACT', 'COLLATERAL', 'CERTIFICATE')),
  -- what makes two of a kind the same: an id, an index, a number; of a person never their number (CUS-12)
  subject text not null,
  -- as it is called; a customer who changed their name is found under either
  label   text not null,
  constraint findable_once unique (branch, kind, subject, label)
);

-- The cases to which it leads, all of its branch (BRN-01).
create table findable_case (
  findable_id bigint not null references findable,
  case_id     text   not null,
  primary key (findable_id, case_id)
);

-- The bytes of keys are compared, whatever the database's locale. The first sign is the kind of key: N a name from some character on, P its pinyin, I its
-- initials, # a number, $ a number from its end, H the keyed index of the last signs of a person's number. They are told from what can be found, in the same
-- statement, so no foreign key looks at each again.
create table findable_key (
  branch      text   collate "C" not null,
  key         text   collate "C" not null,
  findable_id bigint not null,
  constraint findable_key_pkey primary key (branch, key, findable_id)
);

-- A stretch of a branch's keys in their order, no more than is shown. It is always read along the index: where a database has no statistics, or ones from
-- before, it would sooner gather and sort all that begins so, which for what is in every name is a good part of the table.
create function findable_keys(of_branch text, low text, high text, most integer) returns table (key text, findable_id bigint)
  language plpgsql stable rows 20 set enable_bitmapscan = off set enable_seqscan = off set enable_sort = off as $$
begin
  return query
    select k.key, k.findable_id from findable_key k where k.branch = of_branch and k.key >= low and k.key < high
     order by k.key, k.findable_id limit most;
end $$;
