-- A/B 角: who is away hands one duty to a colleague for named days. Facts: a withdrawal, a task taken over, a task given back are rows of their own.
create table stand_in (
  id          bigint generated always as identity primary key,
  absent      text        not null,
  delegate    text        not null check (delegate <> absent),
  duty        text        not null references duty,
  first_day   date        not null,
  last_day    date        not null check (last_day >= first_day),
  reason      text        not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null,
  check (recorded_by = absent),
  check (first_day >= bank_date),
  check (last_day < first_day + interval '1 year')
);
create index stand_in_of_absent on stand_in (absent, duty, last_day);
create index stand_in_of_delegate on stand_in (delegate, duty, last_day);

create table stand_in_withdrawal (
  stand_in_id bigint      primary key references stand_in,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);

create table stand_in_takeover (
  id          bigint generated always as identity primary key,
  stand_in_id bigint      not null references stand_in,
  case_id     text        not null,
  task_id     text        not null,
  task        text        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);
create index stand_in_takeover_of_task on stand_in_takeover (task_id, id);
create index stand_in_takeover_of_stand_in on stand_in_takeover (stand_in_id);

create table stand_in_return (
  takeover_id bigint      primary key references stand_in_takeover,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  bank_date   date        not null
);

-- For whoever writes past the code: only the delegate takes over, only on the days named, and never once it is withdrawn.
create function refuse_takeover_without_stand_in() returns trigger language plpgsql as $$
declare
  given stand_in;
begin
  select * into given from stand_in where id = new.stand_in_id for share;
  if given.delegate <> new.recorded_by or new.bank_date not between given.first_day and given.last_day
     or exists (select from stand_in_withdrawal w where w.stand_in_id = new.stand_in_id) then
    raise exception '% does not stand in for % on % (TSK-03)', new.recorded_by, given.absent, new.bank_date using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger takeover_under_stand_in before insert on stand_in_takeover for each row execute function refuse_takeover_without_stand_in();

create function refuse_withdrawal_by_another() returns trigger language plpgsql as $$
begin
  -- waits for a completion that goes on under it, and lets none begin
  perform 1 from stand_in s where s.id = new.stand_in_id and s.absent = new.recorded_by for update;
  if not found then
    raise exception '% did not make stand-in % and cannot withdraw it (TSK-03)', new.recorded_by, new.stand_in_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger withdrawal_by_who_made_it before insert on stand_in_withdrawal for each row execute function refuse_withdrawal_by_another();

call keep_as_facts('stand_in', 'stand_in_withdrawal', 'stand_in_takeover', 'stand_in_return');

-- Who stands in for whom, for whoever tells people something.
create view standing_in as
  select s.absent, s.delegate, s.duty, s.first_day, s.last_day from stand_in s
   where not exists (select from stand_in_withdrawal w where w.stand_in_id = s.id);
