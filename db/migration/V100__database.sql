-- What every package's tables rest on: facts stay as they were stated, and numbers of persons are stored sealed.

-- What was stated stays; a correction is a new row that points at what it corrects.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are facts: they are added, never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The tables named hold facts from here on, for the tables' owner and superusers too.
create procedure keep_as_facts(variadic tables text[]) language plpgsql as $$
declare
  named text;
begin
  foreach named in array tables loop
    execute format('create trigger %I before update or delete or truncate on %I for each statement execute function refuse_change()',
                   named || '_is_a_fact', named);
  end loop;
end $$;

-- CUS-12: numbers of persons are sealed before they are stored (AES-256-GCM) and found by a keyed index (HMAC-SHA-256). The application
-- has the keys, the database never sees them. Here is a proof for each key that was ever used: a wrong key stops the start. Number 0 is the index's key.
create table sealing_key (
  number        integer     primary key check (number >= 0),
  proof         text        not null,
  first_used_at timestamptz not null
);
call keep_as_facts('sealing_key');

-- The tables refuse a person's number in plain, whoever writes it.
create function is_sealed(value text) returns boolean language sql immutable as $$
  select value ~ '^s1\.[0-9]{1,9}\.[A-Za-z0-9_-]{38,}$'
$$;

-- What may stand in a column of numbers of persons and businesses: a sealed number, or a unified social credit code, which is public. 17
-- digits and a sign that is their check sign by ISO 7064, modulo 11-2 (GB 11643), are a person's number, whatever else they could be.
create function is_sealed_or_public(value text) returns boolean language sql immutable as $$
  select case
    when value ~ '^s1\.[0-9]{1,9}\.[A-Za-z0-9_-]{38,}$' then true
    when value ~ '^[0-9]{17}[0-9X]$' then
      substr(value, 18, 1) <> substr('10X98765432', 1 + (select
        sum(substr(value, i, 1)::integer * (array[7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2])[i])::integer % 11 from generate_series(1, 17) i), 1)
    else value ~ '^[0-9A-HJ-NPQRTUWXY]{18}$' end
$$;
