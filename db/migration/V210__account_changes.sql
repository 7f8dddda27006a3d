-- What sets the plan of a running loan anew: an early repayment with the borrower's choice, an extension, a restructuring. What was agreed
-- is a fact; the plans that follow from it are told by the books, and each that ever held is kept as the next version.
alter table loan_event add column early text check (early in ('REDUCE_INSTALMENT', 'SHORTEN_TERM'));
alter table loan_event add constraint loan_event_early_is_of_a_payment check (early is null or kind = 'PAYMENT');
alter table loan_event drop constraint loan_event_kind_check;
alter table loan_event add constraint loan_event_kind_check
  check (kind in ('PAYMENT', 'COST', 'MISUSE', 'MISUSE_ENDED', 'WRITE_OFF', 'REVERSAL', 'EXTENSION', 'RESTRUCTURING'));

-- The terms agreed and the periods that they came to by the bank's calendar of that day.
create table loan_change (
  event_id   bigint  primary key references loan_event,
  terms      text    not null,
  periods    text    not null,
  arrears    text    check (arrears in ('CAPITALISED', 'KEPT')),
  difficulty boolean not null,
  applied_on date
);
create trigger loan_change_is_a_fact before update or delete or truncate on loan_change for each statement execute function refuse_change();

-- Why a plan holds, and what made it be told: the event itself, or one booked late or taken back.
alter table loan_plan add column kind text not null default 'DISBURSEMENT'
  check (kind in ('DISBURSEMENT', 'REDUCE_INSTALMENT', 'SHORTEN_TERM', 'EXTENSION', 'RESTRUCTURING'));
alter table loan_plan add column cause text not null default 'disbursement';

-- The contract rate belongs to the plan under which it holds.
alter table loan_rate add column plan integer not null default 1;
alter table loan_rate drop constraint loan_rate_pkey;
alter table loan_rate add primary key (loan_number, plan, from_day);
alter table loan_rate add foreign key (loan_number, plan) references loan_plan;

insert into policy_parameter (name, value, unit, rule, valid_from, source) values
  ('extension.equal-instalment',   0, 'COUNT',  'EXT-06', date '2010-01-01', 'default policy of the demonstration bank: 1 if loans in equal instalments may be extended'),
  ('extension.notice-short',      10, 'DAYS',   'EXT-01', date '2010-01-01', 'default policy of the demonstration bank'),
  ('extension.notice-long',       20, 'DAYS',   'EXT-01', date '2010-01-01', 'default policy of the demonstration bank'),
  ('extension.at-most',           36, 'MONTHS', 'EXT-02', date '2010-01-01', '贷款通则 article 12'),
  ('restructuring.observation',   12, 'MONTHS', 'CLS-08', date '2010-01-01', '商业银行金融资产风险分类办法');
