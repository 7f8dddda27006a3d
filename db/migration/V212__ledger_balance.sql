-- What the postings of a loan come to, up to one of them: the check of the books adds what is newer and looks at no posting twice.
-- Told from the postings, which cannot change; it can be told anew.
create table ledger_balance (
  loan_number text          primary key references loan_account,
  through_id  bigint        not null,
  principal   numeric(20,2) not null,
  interest    numeric(20,2) not null,
  penalty     numeric(20,2) not null,
  compound    numeric(20,2) not null,
  costs       numeric(20,2) not null,
  off_balance numeric(20,2) not null
);
create index posting_of_loan on posting (loan_number, id) include (debit, credit, amount);
create index posting_by_bank_date on posting using brin (bank_date) with (pages_per_range = 32);
