-- From here on the tables refuse a person's number in plain, whoever writes it.
create function is_sealed(value text) returns boolean language sql immutable as $$
  select value ~ '^s1\.[0-9]{1,9}\.[A-Za-z0-9_-]{38,}$'
$$;

-- What may stand in a column of numbers of persons and businesses: a sealed number, or a unified social credit code, which is public. 17
-- digits and a sign that is their check sign by ISO 7064, modulo 11-2 (GB 11643), are a person's number, whatever else they could be.
create function is_sealed_or_public(value text) returns boolean language sql immutable as $$
  select case
    when value ~ '^s1\.[0-9]{1,9}\.[A-Za-z0-9_-]{38,}$' then true
    when value ~ '^[0-9]{17}[0-9X]$' then
      substr(value, 18, 1) <> substr('10X98765432', 1 + (select sum(substr(value, i, 1)::integer * (array[7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2])[i])::integer % 11
                                                           from generate_series(1, 17) i), 1)
    else value ~ '^[0-9A-HJ-NPQRTUWXY]{18}$' end
$$;

alter table customer drop constraint customer_id_number_key;
alter table customer alter column number_index set not null;
alter table customer add constraint customer_by_number unique (number_index),
                     add constraint id_number_is_sealed check (is_sealed(id_number));
create trigger credit_file_party_is_a_fact before update or delete or truncate on credit_file_party for each statement execute function refuse_change();
alter table credit_file add constraint representative_id_number_is_sealed check (is_sealed(representative_id_number));
alter table credit_file_shareholder add constraint identity_is_sealed check (is_sealed_or_public(identity));
drop index guarantor_of_person;
create index guarantor_of_person on guarantor (id_number_index);
alter table guarantor alter column id_number_index set not null, add constraint id_number_is_sealed check (is_sealed_or_public(id_number));
drop index blacklist_of_identity;
create index blacklist_of_identity on blacklist (identity_index, listed_on);
alter table blacklist alter column identity_index set not null, add constraint identity_is_sealed check (is_sealed_or_public(identity));
drop index connected_person_of_identity;
create index connected_person_of_identity on connected_person (identity_index, valid_from);
alter table connected_person alter column identity_index set not null, add constraint identity_is_sealed check (is_sealed_or_public(identity));
alter table task_entry add constraint content_is_sealed check (is_sealed(content));
