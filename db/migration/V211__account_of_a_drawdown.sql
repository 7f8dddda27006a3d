-- A loan account is that of a drawdown of the same case, and no earlier than it (SEQ-01).
alter table loan_account add constraint loan_account_of_a_drawdown foreign key (drawdown_id) references drawdown;
create trigger loan_account_follows_drawdown before insert on loan_account for each row execute function require_step_before('drawdown', 'drawdown_id');

-- What becomes of a product's due dates on days on which the bank is closed (顺延), and which of both dates then ends the period for interest.
create table product_due_dates (
  id          bigint generated always as identity primary key,
  product     text        not null,
  convention  text        not null check (convention in ('NO_ADJUST', 'FOLLOWING', 'MODIFIED_FOLLOWING', 'PRECEDING', 'MODIFIED_PRECEDING')),
  accrual     text        not null check (accrual in ('AGREED', 'ADJUSTED')),
  valid_from  date        not null,
  source      text        not null,
  recorded_at timestamptz not null default now(),
  recorded_by text        not null default 'system'
);
create trigger product_due_dates_is_a_fact before update or delete or truncate on product_due_dates for each statement execute function refuse_change();
insert into product_due_dates (product, convention, accrual, valid_from, source)
select product, 'FOLLOWING', 'AGREED', date '2010-01-01', 'default policy of the demonstration bank'
  from unnest(array['WORKING_CAPITAL', 'FIXED_ASSETS', 'PERSONAL_CONSUMPTION', 'PERSONAL_BUSINESS']) product;
