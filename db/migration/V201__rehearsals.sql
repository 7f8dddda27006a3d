-- A walk-through's case lives on a calendar of its own: it names the database session of the process that simulates it, and its loan has a
-- negative partition key, which no end of day of the bank's own calendar takes.
alter table credit_case add column rehearsed_in text;
create index credit_case_rehearsed on credit_case (rehearsed_in) where rehearsed_in is not null and outcome is null;

create function keep_rehearsals_apart() returns trigger language plpgsql as $$
begin
  if exists (select 1 from credit_case c where c.id = new.case_id and c.rehearsed_in is not null) then
    new.partition_key := -new.partition_key;
  end if;
  return new;
end $$;
create trigger loan_position_rehearsed before insert on loan_position for each row execute function keep_rehearsals_apart();
