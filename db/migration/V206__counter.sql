-- What is entered at the counter and waits for a second accountant (CTL-01), and how each entry ended. What is booked stands among the loan's events.
create table payment_entry (
  id             bigint generated always as identity primary key,
  loan_number    text          not null references loan_account,
  case_id        text          not null references credit_case,
  key            text          not null constraint payment_entry_key_form check (key ~ '^[A-Za-z0-9][A-Za-z0-9._:/#+-]{0,63}$'),
  amount         numeric(20,2) not null check (amount > 0),
  currency       char(3)       not null,
  early          text          check (early in ('REDUCE_INSTALMENT', 'SHORTEN_TERM', 'HOLD')),
  -- from which amount on two people booked a payment when it was entered
  two_hands_from numeric(20,2) not null,
  bank_date      date          not null,
  recorded_at    timestamptz   not null,
  recorded_by    text          not null,
  constraint payment_entry_once unique (loan_number, key)
);
create index payment_entry_of_day on payment_entry (bank_date, id);
create table payment_entry_ending (
  entry_id    bigint      primary key references payment_entry,
  ending      text        not null check (ending in ('CONFIRMED', 'CANCELLED', 'LAPSED')),
  reason      text        check (reason <> ''),
  bank_date   date        not null,
  recorded_at timestamptz not null,
  recorded_by text        not null,
  check ((ending = 'CANCELLED') = (reason is not null))
);
call keep_as_facts('payment_entry', 'payment_entry_ending');

-- What one hand booked and nobody took back: payments without an entry that another accountant confirmed (CTL-01).
create view payment_by_one_hand as
  select e.loan_number, e.bank_date, e.amount from loan_event e
   where e.kind = 'PAYMENT' and not exists (select from loan_taken_over t where t.loan_number = e.loan_number and e.bank_date <= t.cut_on)
     and not exists (select from loan_event r where r.reverses = e.id)
     and not exists (select from payment_entry p join payment_entry_ending n on n.entry_id = p.id
                      where p.loan_number = e.loan_number and p.key = e.key and n.ending = 'CONFIRMED');

-- For whoever writes past the code: nobody confirms their own entry (CTL-01), nor one of another day (CTL-02).
create function refuse_confirmation() returns trigger language plpgsql as $$
declare
  entered payment_entry;
begin
  select * into entered from payment_entry where id = new.entry_id for update;
  if new.ending = 'CONFIRMED' and entered.recorded_by = new.recorded_by then
    raise exception '% entered payment % and cannot confirm it (CTL-01)', new.recorded_by, new.entry_id using errcode = 'check_violation';
  end if;
  if new.ending = 'CONFIRMED' and entered.bank_date <> new.bank_date then
    raise exception 'payment % was entered on % and is not confirmed on % (CTL-02)', new.entry_id, entered.bank_date, new.bank_date
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger payment_confirmed_by_another before insert on payment_entry_ending for each row execute function refuse_confirmation();

-- What waits for a second hand is not booked by the first.
create function refuse_unconfirmed_payment() returns trigger language plpgsql as $$
begin
  if exists (select from payment_entry e left join payment_entry_ending n on n.entry_id = e.id
              where e.loan_number = new.loan_number and e.key = new.key and n.ending is distinct from 'CONFIRMED') then
    raise exception 'payment % of loan % is not confirmed by another accountant (CTL-01)', new.key, new.loan_number using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger payment_of_two_hands before insert on loan_event
  for each row when (new.kind = 'PAYMENT') execute function refuse_unconfirmed_payment();
