-- By which paper a person is known: until now always the identity card. A number is one customer's within its kind of paper.
alter table customer add column id_paper text;
alter table customer disable trigger customer_is_a_fact;
update customer set id_paper = 'RESIDENT_ID' where id_number is not null;
alter table customer enable trigger customer_is_a_fact;
alter table customer drop constraint customer_by_number,
  add constraint customer_by_number unique nulls not distinct (number_index, id_paper),
  add constraint customer_id_paper check ((id_paper is null) = (id_number is null)
    and id_paper in ('RESIDENT_ID', 'PERMANENT_RESIDENCE', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT'));

-- Null of a company, and of what was entered before.
alter table guarantor add column id_paper text
  check (id_paper in ('RESIDENT_ID', 'PERMANENT_RESIDENCE', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT'));
