-- LIM-06, CMT-08: who is related to a customer does not touch the customer's cases. Relations are data, declared by the person or added by
-- those who keep them; a relation ends on a day and is never removed.
create table staff_relation (
  id          bigint generated always as identity primary key,
  user_id     text        not null,
  identity    text        check (is_sealed(identity)),
  identity_index text,
  name        text        not null check (name <> ''),
  relation_zh text        not null check (relation_zh <> ''),
  relation_en text        not null check (relation_en <> ''),
  valid_from  date        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check ((identity is null) = (identity_index is null))
);
create index staff_relation_of_user on staff_relation (user_id);
create trigger staff_relation_is_a_fact before update or delete or truncate on staff_relation for each statement execute function refuse_change();

create table staff_relation_ending (
  relation_id bigint      primary key references staff_relation,
  ended_on    date        not null,
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (ended_on <= bank_date)
);
create trigger staff_relation_ending_is_a_fact before update or delete or truncate on staff_relation_ending for each statement execute function refuse_change();

-- Groups of connected customers: who put a customer in, and who took one out, with the reason.
alter table customer_group_member
  add column reason      text        not null default '',
  add column recorded_at timestamptz not null default now(),
  add column recorded_by text        not null default 'system';
create trigger customer_group_member_is_a_fact before update or delete or truncate on customer_group_member for each statement execute function refuse_change();
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
create trigger customer_group_leaving_is_a_fact before update or delete or truncate on customer_group_leaving for each statement execute function refuse_change();
create view customer_group_now as
  select group_code, customer_id, since from customer_group_member m
   where not exists (select from customer_group_leaving l where l.group_code = m.group_code and l.customer_id = m.customer_id);

-- Everybody whose relatives and connected persons keep away from a case: the customer, the legal representative, shareholders, guarantors,
-- owners of collateral, members of the customer's group. The one place that matches people of a case by the index of their number or, where none is
-- known, by name.
create view case_party as
  -- whoever presented themselves counts from that moment on
  with borrower as (select case_id, customer_id from customer_identification union select id, customer_id from credit_case where customer_id is not null),
       current_file as (
         select b.case_id, f.id
           from borrower b join lateral (select id from credit_file file where file.customer_id = b.customer_id order by file.version desc limit 1) f on true)
  select b.case_id, u.number_index as identity_index,
         (select i.name from customer_identification i where i.customer_id = u.id order by i.id desc limit 1) as name, '借款人' as role_zh, 'the borrower' as role_en
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
    from staff_relation r join case_party p on p.case_id = the_case and (p.identity_index = r.identity_index or ((p.identity_index is null or r.identity_index is null) and p.name = r.name))
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
