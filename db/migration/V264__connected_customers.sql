-- LIM-05, LIM-06: which customers are connected to the bank (关系人): themselves, by who runs them, or by who owns a share of them.
create view connected_customer as
  with current_file as (select distinct on (customer_id) * from credit_file order by customer_id, version desc),
       number_of as (
         select id as customer_id, number_index as identity_index from customer
         union all select f.customer_id, p.identity_index from current_file f join credit_file_party p on p.credit_file_id = f.id where p.identity_index is not null)
  select n.customer_id, p.name, p.relation_zh, p.relation_en, p.valid_from, p.until from number_of n join connected_person p on p.identity_index = n.identity_index;

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
create trigger related_limit_check_is_a_fact before update or delete or truncate on related_limit_check for each statement execute function refuse_change();
