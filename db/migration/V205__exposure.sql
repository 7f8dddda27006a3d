-- What a customer and the group already owe the bank or have reserved, measured against the limits on the bank's capital.

-- Groups of connected customers (LIM-03): who put a customer in, and who took one out, with the reason.
create table customer_group_member (
  group_code  text        not null constraint customer_group_code_form check (group_code ~ '^[A-Z0-9-]{2,30}$'),
  customer_id bigint      not null references customer,
  since       date        not null,
  reason      text        not null default '',
  recorded_at timestamptz not null default now(),
  recorded_by text        not null default 'system',
  primary key (group_code, customer_id)
);
create index customer_group_of_customer on customer_group_member (customer_id);
create table customer_group_leaving (
  group_code  text        not null,
  customer_id bigint      not null,
  left_on     date        not null,
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  primary key (group_code, customer_id),
  foreign key (group_code, customer_id) references customer_group_member
);
create view customer_group_now as
  select group_code, customer_id, since from customer_group_member m
   where not exists (select from customer_group_leaving l where l.group_code = m.group_code and l.customer_id = m.customer_id);

-- The limits as they were measured for a case, each figure in yuan.
create table limit_check (
  id                 bigint generated always as identity primary key,
  case_id            text          not null references credit_case,
  resolution_id      bigint        not null,
  customer_id        bigint        not null references customer,
  requested          numeric(17,2) not null check (requested > 0),
  customer_exposure  numeric(17,2) not null,
  group_exposure     numeric(17,2) not null,
  net_capital        numeric(17,2) not null,
  tier1_net_capital  numeric(17,2) not null,
  loan_limit         numeric(17,2) not null,
  exposure_limit     numeric(17,2) not null,
  group_limit        numeric(17,2) not null,
  outcome            text          not null check (outcome in ('WITHIN', 'EXCEEDED')),
  rule               text,
  recorded_at        timestamptz   not null,
  recorded_by        text          not null,
  bank_date          date          not null,
  check ((outcome = 'EXCEEDED') = (rule is not null)),
  check (outcome = 'EXCEEDED' or (customer_exposure + requested <= loan_limit                                      -- LIM-01
                                  and customer_exposure + requested <= exposure_limit                             -- LIM-02
                                  and group_exposure + requested <= group_limit))                                 -- LIM-03
);
create index limit_check_of_case on limit_check (case_id, id);

-- What was measured of a connected customer beside the limits that hold for everybody, in yuan.
create table related_limit_check (
  limit_check_id bigint        primary key references limit_check,
  relation_zh    text          not null,
  relation_en    text          not null,
  party_total    numeric(17,2) not null,
  group_total    numeric(17,2) not null,
  all_total      numeric(17,2) not null,
  party_limit    numeric(17,2) not null,
  group_limit    numeric(17,2) not null,
  all_limit      numeric(17,2) not null,
  rule           text,
  reason_zh      text,
  reason_en      text,
  check (rule is not null or party_total <= party_limit and group_total <= group_limit and all_total <= all_limit),   -- LIM-05
  check ((rule is null) = (reason_zh is null) and (rule is null) = (reason_en is null))
);

-- What is reserved of the customer's limit. It counts while its case lives; the latest row of a case counts.
create table limit_reservation (
  id             bigint generated always as identity primary key,
  case_id        text          not null references credit_case,
  customer_id    bigint        not null references customer,
  decision_id    bigint        not null unique,
  amount         numeric(17,2) not null check (amount > 0),
  customer_total numeric(17,2) not null check (customer_total >= amount),
  customer_limit numeric(17,2) not null,
  recorded_at    timestamptz   not null,
  recorded_by    text          not null,
  bank_date      date          not null,
  check (customer_total <= customer_limit)                                                                       -- LIM-01, LIM-02
);
create index limit_reservation_of_customer on limit_reservation (customer_id, case_id, id);
create index limit_reservation_of_case on limit_reservation (case_id, id);

call keep_as_facts('customer_group_member', 'customer_group_leaving', 'limit_check', 'related_limit_check', 'limit_reservation');

-- What counts against a customer's limits, a living case a row: the principal that is owed, or what is reserved while nothing is paid out yet. For a loan that
-- was taken over nothing was ever reserved here.
create view exposure_of_case as
  select r.case_id, r.customer_id, coalesce(p.amount, r.amount) as amount
    from limit_reservation r join customer_case c on c.case_id = r.case_id left join principal_owed p on p.loan_number = c.loan_number
   where c.alive and r.id = (select max(latest.id) from limit_reservation latest where latest.case_id = r.case_id)
  union all
  select t.case_id, c.customer_id, p.amount
    from loan_taken_over t join customer_case c on c.case_id = t.case_id and c.alive join principal_owed p on p.loan_number = t.loan_number;

-- LIM-06, CMT-08: everybody whose relatives and connected persons keep away from a case: the customer, the legal representative, shareholders,
-- guarantors, owners of collateral, members of the customer's group. The one place that matches people of a case by the index of their number
-- or, where none is known, by name.
create view case_party as
  -- whoever presented themselves counts from that moment on
  with borrower as (select case_id, customer_id from customer_identification union select id, customer_id from credit_case where customer_id is not null),
       current_file as (
         select b.case_id, f.id
           from borrower b join lateral (select id from credit_file file where file.customer_id = b.customer_id order by file.version desc limit 1) f on true)
  select b.case_id, u.number_index as identity_index,
         (select i.name from customer_identification i where i.customer_id = u.id order by i.id desc limit 1) as name,
         '借款人' as role_zh, 'the borrower' as role_en
    from borrower b join customer u on u.id = b.customer_id
  union all
  select f.case_id, p.identity_index, p.name, case p.role when 'REPRESENTATIVE' then '借款人的法定代表人' else '借款人的股东' end,
         case p.role when 'REPRESENTATIVE' then 'the borrower''s legal representative' else 'a shareholder of the borrower' end
    from current_file f join credit_file_party p on p.credit_file_id = f.id
  union all
  select case_id, id_number_index, name, '保证人', 'a guarantor' from guarantor
  union all
  select case_id, null, owner, '押品所有人', 'an owner of collateral' from collateral where owner <> 'BORROWER'
  union all
  select b.case_id, u.number_index, (select i.name from customer_identification i where i.customer_id = u.id order by i.id desc limit 1),
         '借款人集团成员', 'a member of the borrower''s group'
    from borrower b join customer_group_now own on own.customer_id = b.customer_id
    join customer_group_now other on other.group_code = own.group_code and other.customer_id <> b.customer_id join customer u on u.id = other.customer_id;

create function relation_to_case(the_case text, the_person text, on_day date)
  returns table (name text, relation_zh text, relation_en text, role_zh text, role_en text) language sql stable as $$
  select p.name, r.relation_zh, r.relation_en, p.role_zh, p.role_en
    from staff_relation r join case_party p on p.case_id = the_case
     and (p.identity_index = r.identity_index or ((p.identity_index is null or r.identity_index is null) and p.name = r.name))
   where r.user_id = the_person and r.valid_from <= on_day
     and not exists (select from staff_relation_ending e where e.relation_id = r.id and e.ended_on <= on_day)
   order by r.id limit 1
$$;

create function refuse_related_person() returns trigger language plpgsql as $$
declare
  related record;
begin
  select * into related from relation_to_case(new.case_id, new.user_id, (new.taken_at at time zone 'Asia/Shanghai')::date);
  if found then
    raise exception '% is % of %, % in case %, and may not act in it (LIM-06)', new.user_id, related.relation_en, related.name, related.role_en, new.case_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger case_duty_of_unrelated before insert on case_duty for each row execute function refuse_related_person();
